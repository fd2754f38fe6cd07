"""The science of Geocoupling: plain numpy, pandas and scipy, usable from a notebook. Nothing here imports qgis."""
