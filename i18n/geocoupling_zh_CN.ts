<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Geocoupling</name>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/compositeindex.py"/>
        <location filename="../studies/project.py"/>
        <source>Composite index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Drivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Inequality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Dynamics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Build panel layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Join a long or wide table to the units of a layer: one feature per unit and period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>panel,join,table,long,wide,year,excel,csv,match names,prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Units with rows in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>stop and name them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>keep the layer's units, without values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Layer of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Name or code of the unit in the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Statistical table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Name or code in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Period in the table (long table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Pattern of columns (wide table): {indicator}_{period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Name of the values where the pattern is {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Aliases (table name=layer name;...)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <location filename="../reports/results.py"/>
        <location filename="../studies/project.py"/>
        <source>Units without a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>Scores of each system from its weighted, standardised indicators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>composite,index,score,weighted sum,indicator,evaluation,entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>each system in [0, 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>each system up to its share of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>Weights table (instead of a method)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>Scale of system scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>Weights used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Coupling coordination degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Coupling, coordination and grades of two or more systems, and which system lags behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>coupling,coordination,degree,CCD,grade,lagging,synergy,sustainability,urbanisation,ecology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../reports/results.py"/>
        <source>Mean coupling coordination degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>modified (Wang et al. 2021)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>five grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>ten grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>custom grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../reports/cells.py"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>to [0, 1] (replication)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>to [0.01, 0.99] (replication)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>System scores (empty: all U_ fields)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Degree computed already (instead of system scores)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>System weights (empty: equal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Custom grades (0.5;low;1;high)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Difference that counts as synchronous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Stretch scores first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../reports/results.py"/>
        <location filename="../studies/project.py"/>
        <source>Coupling coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../reports/results.py"/>
        <source>Summary by period and group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Geographical detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>The share of a response's variance that factors explain, alone and in pairs, with its p value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>geodetector,geographical detector,q,factor,interaction,driver,stratified heterogeneity,power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Largest q of a factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>per period, over all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>over all periods and groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>per period and group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>automatic (permutation up to 20,000 rows, else F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>permutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>central F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>noncentral F as in geodetector (R), for comparison only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>noncentral F as in GD/gdverse, for comparison only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>none: every value is a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>keep, as geodetector (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>leave out, as gdverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Permutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <location filename="../reports/results.py"/>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Factors that are categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Strata of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Number of strata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Strata of a single row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Breaks are computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Significance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <location filename="../reports/results.py"/>
        <source>Interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <location filename="../studies/project.py"/>
        <source>Strata of factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Stratum {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Gini decomposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Inequality between units, split into regions, net differences and overlap (Dagum).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>gini,dagum,inequality,disparity,region,within,between,transvariation,theil,decomposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Gini coefficient of the first period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Gini coefficient of the last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>n² (population)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>n(n − 1) (sample)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Values (0 or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Weights (population)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <location filename="../reports/results.py"/>
        <source>Inequality by period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <location filename="../reports/results.py"/>
        <source>Inequality by region and pair of regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/inputs.py"/>
        <source>row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Map series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Maps of chosen periods side by side with one legend, as a layout and as PNG, PDF or SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>map,series,layout,print,figure,legend,years,small multiples,publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>A4 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>A4 portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>190 mm wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>140 mm wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>90 mm wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Projection of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Maps per row (0: automatic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Styled layer or panel layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Field to show (empty: the layer's own style)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Periods (2011;2015;2020; empty: first, middle, last)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Classes of the field to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Title of the legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Note below the maps (sources)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Resolution (dpi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Name of the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Picture (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Document (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Drawing (SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/models.py"/>
        <source>Coupling study (index, coordination, drivers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/packages.py"/>
        <source>Missing Python packages: {packages}. Open the OSGeo4W Shell and run: python -m pip install {install}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/packages.py"/>
        <source>Missing Python packages: {packages}. In QGIS's Python console run: import pip; pip.main(['install', {quoted}])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/packages.py"/>
        <source>Missing Python packages: {packages}. Install them with your system's package manager, or run: python3 -m pip install --user {install}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Input layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Unit (city, province)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Period (year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Group (region, city type)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>stop and name the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>leave these rows out and count them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Missing values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Indicator table (indicator, system, criterion, direction)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>min-max, [0, 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>min-max, [0.01, 0.99]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Standardisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>over the whole panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>inside each period (periods can not be compared)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Standardise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>each system by itself; systems count alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>all indicators together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Scope of weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>given in the indicator table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Weighting method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Seed of random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Report (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/provider.py"/>
        <source>Geocoupling: coupling coordination, drivers and inequality of regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/reporting.py"/>
        <source>First rows of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/reporting.py"/>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/reporting.py"/>
        <source>Rows used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/reporting.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Stratify fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Classes of numeric fields, with exact natural breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>classify,natural breaks,jenks,fisher,quantile,strata,discretise,classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Number of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Manual breaks (upper edges: 0.2;0.4;0.6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Strata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>natural breaks (exact)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>equal intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>manual breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <source>Indicator weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <source>Weights of indicators inside their systems and over all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <source>weights,entropy,equal,indicator,index,objective weighting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../layers/renderers.py"/>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../layers/sinks.py"/>
        <source>A row could not be written to {output}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Serious unbalance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Moderate unbalance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Basic coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Moderate coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>High coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Extreme disorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Severe disorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Moderate disorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Mild disorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Nearly dysfunctional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Barely coordinated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Primary coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Intermediate coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Good coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Quality coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The input has no rows. Choose a layer with features, or check its filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Only {n} row(s) can be used, and at least {needed} are needed. Add units or periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Field “{field}” has {count} missing value(s): {rows}. Fill them first, or set “Missing values” to drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Field “{field}” has no value in any row. Choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} row(s) with missing values were left out: {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Field “{field}” must hold numbers, but {rows} holds “{value}”. Correct the value or choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Field “{field}” has infinite values: {rows}. Correct them or leave these rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Unit “{unit}” occurs more than once in period “{period}”: {rows}. Remove the duplicates, or set the period field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Unit “{unit}” occurs more than once: {rows}. Choose the period field of the panel, or remove the duplicates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>No row has a value in all of these fields: {fields}. Fill gaps first, or use fewer fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>There is no field “{field}” (given as {key}). Fields at hand: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{key} must be one of {options}, not “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Standardising per period needs the period field. Set it, or choose pooled standardisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>“{path}” can not be written. Choose a folder that exists and that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The table has no rows. Choose another table, or check its filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>No name of the table occurs in the layer. The layer has {layer}; the table has {table}. Check both key fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} unit(s) have no partner: {names}. Give aliases (table name=layer name), or choose to keep or leave out such units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} unit(s) have no partner: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The panel is not balanced: {count} unit-period row(s) are absent from the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Give either the period field of a long table or the pattern of a wide table, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The input layer could not be loaded. Check its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Layer “{name}” has no geometry and can not be mapped. Join the table to a layer of units first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Period “{value}” does not occur in the layer. Periods at hand: {periods}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The indicator table has no column “{field}”. It needs indicator, system and direction; it has {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The indicator table names no indicator. Fill its column “indicator” with field names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The indicator table names “{field}” ({rows}), which the input does not have. Correct the name; fields at hand: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Indicator “{field}” occurs twice in the indicator table ({rows}). Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Indicator “{field}” belongs to no system ({rows}). Fill the column “system”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The direction of indicator “{field}” is “{value}” ({rows}). Write +, - or moderate (or positive, negative).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Moderate indicator “{field}” ({rows}) needs an optimum, or lower and upper. Fill these columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Indicator “{field}” ({rows}) has a lower bound above its upper bound. Exchange them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>In column “{field}”, “{value}” and “{other}” would give the same field name. Spell them alike or rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Indicator “{field}” has the same value everywhere: it is standardised to 0 and gets no weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Indicators were standardised inside each period: scores of different periods can not be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>No indicator of system “{system}” varies ({fields}), so it can not be scored. Check these fields or leave the system out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Indicator “{field}” has no weight. Fill the column “weight” or choose another method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The weight of indicator “{field}” is {value}; weights must be 0 or more. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The weights table has no row for indicator “{field}”. It names {fields}. Add the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The weights table has no column “{field}”. It needs indicator and weight; it has {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>All weights of system “{system}” are 0. Give at least one indicator a weight above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The weights of system “{system}” summed to {sum} and were divided by that sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Coupling needs the scores of at least two systems, and these fields were found: {fields}. Choose the system fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>System score “{field}” is {value} in {rows}; scores must lie in [0, 1]. Compute them with “Composite index”, or set RESCALE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>“{field}” is {value} in {rows}; a coupling coordination degree lies in [0, 1]. Choose the right field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>System score “{field}” is 0 in every row, so nothing is coupled. Check its indicators or leave the system out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>System score “{field}” has the same value everywhere and can not be rescaled. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The scores {fields} were stretched to the unit interval before coupling. This changes C, T, D and the grades: use it only to replicate results of tools that do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{n} system weights were given for {needed} systems ({fields}). Give one weight per system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>System weights “{value}” can not be read. Write 0.3;0.7 or field=0.3;field2=0.7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>System weights “{value}” do not name each of {fields} once. Correct the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>System weights {value} must be 0 or more, with one above 0. Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The system weights summed to {sum} and were divided by that sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Custom grades “{value}” can not be read. Write pairs upper;label with rising bounds, the last 1: 0.5;low;1;high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Choose either the system fields or a degree that is computed already, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The number of classes is {classes}; it must be a whole number, 1 or more. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Field “{field}” has only {found} distinct value(s), which gives {found} class(es) instead of {classes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} of the {classes} classes of field “{field}” ({scheme}) hold no value and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The breaks of field “{field}” ({value}) must be finite numbers, each above the one before. Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>“{option}” needs the Python package {package}. Install it, or choose another option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>No factor was chosen. Choose at least one factor field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Field “{field}” is chosen more than once as response or factor. Keep it in one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Field “{field}” is listed as categorical but is not a factor. Add it to the factors: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Factor “{field}” is used as a category and has {found} distinct numbers (at most {most}). Leave it out of the categorical factors, so that it is divided into classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The number of permutations is {n}; it must be a whole number, 99 or more. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Response “{field}” has the same value in all {n} rows, so there is nothing to explain. Choose another response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Response “{field}” is missing in {count} row(s), which were left out: {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Factor “{field}” is missing in {count} row(s), which were left out for this factor only: {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Group field “{field}” is empty in {count} row(s), which count among all units only: {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Response “{field}” has the same value in all {n} rows of {run}: no results there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Only {n} row(s) of {run} can be used and {needed} are needed: no results there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>All rows are in one stratum, so the factor explains nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Every row is a stratum of its own: q is 1 by construction and can not be tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Only {n} row(s) have a value here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} of {strata} strata have fewer than 5 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} stratum(s) of a single row raise q.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} stratum(s) of a single row were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{n} rows in {strata} crossed strata: fewer than 5 a stratum, q12 is inflated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>No type: {n} rows are fewer than 10 more than the {strata} crossed strata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{strata} pairs of strata are too many for the additive model, which was not computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{n} permutations were used instead of {asked}, so that p can stay small after adjusting {tests} tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} unit(s) have several rows in one run; permutations move them whole. Set the period field if these are periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Factor(s) {fields} in {run}: p by {option} and the default p lie on different sides of 0.05. The noncentral test depends on the zero point of the response; rely on the default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Field “{field}” has negative values: {rows}. Inequality is measured on values of 0 or more: correct them, leave these rows out, or choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Weight field “{field}” must be above 0, but is not: {rows}. Correct these weights or leave the rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The denominator n_minus_1 counts units and can not be used with weight field “{field}”. Choose n2, or leave the weights out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} region(s) have no unit in a period: {places}. The parts of these periods cover other regions than those of the rest; compare them with care, or use the same units in every period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>{count} region(s) have a single unit: {places}. Their own Gini is 0 whatever the value; merge small regions to avoid it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Field “{field}” holds nothing but 0 in a whole period or region: {rows}. The Gini is missing there. Check these values, or leave the rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Theil's L is missing where field “{field}” is 0, because it takes logarithms: {rows}. Use Theil's T or the Gini for these periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>“{pattern}” is no pattern of column names. It needs {{period}} once and {{indicator}} at most once, such as {{indicator}}_{{period}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The pattern “{pattern}” has no {{indicator}}. Name the value (value_name), or write {{indicator}} where the column names hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>No column has a name of the form “{pattern}”. Change the pattern; columns at hand: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>Columns {fields} both hold “{indicator}” of period “{period}”. Rename or remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The long table would have two columns “{field}”. Rename this column of the table, or change the pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The table has no column of “{indicator}” for period(s) {periods}: left empty. Add these columns, or check the pattern if “{indicator}” is no indicator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The key field of the layer is empty: {rows}. Fill it, or leave these features out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The key field of the layer holds {names} more than once: {rows}. Choose a key with one feature per value, or dissolve the layer by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>“{value}” is no alias. Write table name=layer name, and a semicolon between aliases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The aliases give “{name}” two layer names: {names}. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The alias of “{name}” points to “{value}”, which the layer does not have. Correct the alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../methods/problems.py"/>
        <source>The table has no “{name}”, so its alias was not used. Remove the alias, or correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/cells.py"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_coordination.py"/>
        <source>Number of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_coordination.py"/>
        <source>Mean coupling coordination degree D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_coordination.py"/>
        <source>All units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_coordination.py"/>
        <source>Weight inside the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_drivers.py"/>
        <source>Explanatory power q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_drivers.py"/>
        <source>Interval of q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_drivers.py"/>
        <source>q expected by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_drivers.py"/>
        <source>Adjusted p: *** &lt; {first}, ** &lt; {second}, * &lt; {third}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_drivers.py"/>
        <source>(empty marker: adjusted p ≥ {level})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <source>Within regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <source>Between regions (net)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <source>Transvariation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <source>Part of the Gini coefficient (G = {gini})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <source>Gini coefficient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <source>Gini coefficient inside the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Filled: adjusted p &lt; 0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Empty: not distinguishable from having more classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Framed: q of the single factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Nonlinear enhancement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Bivariate enhancement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Independent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Univariate weakening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Nonlinear weakening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>One factor nested in the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>No gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Data and versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>The table has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Table {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Figure {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <location filename="../studies/project.py"/>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <location filename="../studies/project.py"/>
        <source>Weights of indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Bars of the indicators' weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Number of units in each grade, by period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Stacked bars of the number of units in each grade, one bar per period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Lines of the mean degree over the periods, for all units and for each group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Power of determinant q of each factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>The q of each factor, with marks for its p value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Interaction of factors: q of each pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Triangle of the q of each pair of factors with the type of interaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Drivers (geographical detector)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Gini coefficient and its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>The Gini coefficient by period, split into within, between and transvariation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Gini coefficient within each region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Lines of the Gini coefficient inside each region over the periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Regional inequality (Gini, Dagum)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>Inequality of {field} between units was measured by the Gini coefficient, the mean absolute difference between all pairs of units divided by twice the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>the variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>Units were weighted by {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>Units belong to {count} regions ({regions}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>Following Dagum (1997), the coefficient was split into inequality within regions, net inequality between regions, and transvariation, which arises where units of a poorer region exceed units of a richer one; the three parts add up to the coefficient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>The small-sample denominator n - 1 was used throughout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>Intervals come from {draws} bootstrap samples, drawn within regions with the same units in every period (seed {seed}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>The data cover {units} units in {periods} periods ({first} to {last}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>The computation rests on {rows} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>The data cover {units} units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>One row with missing values was left out; nothing was imputed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>{count} rows with missing values were left out; nothing was imputed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>the numeric fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Values of {fields} were classified into {classes} classes by natural breaks (Fisher 1958; Jenks 1977), found as the exact minimum of the sum of squares within classes by dynamic programming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Values of {fields} were classified into {classes} classes by quantiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Values of {fields} were classified into {classes} classes of equal width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Values of {fields} were classified at the breaks {breaks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Values of {fields} were classified into {classes} classes by the scheme “{scheme}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The geographical detector (Wang et al. 2010, 2016) was used to ask how far {factors} account for the spatial pattern of {response}: q is the share of the total sum of squares that lies between the strata of a factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>the factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>the response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Interactions were described by q of the crossed strata of two factors on the rows that both have; a type of interaction describes and is not itself a test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The analysis was repeated within {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Taken as categories: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>For each numeric factor, scheme and number of classes were chosen by the largest {criterion} (Song et al. 2020).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>adjusted q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>the numeric factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The same breaks hold in all periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Breaks were found for each period and group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Significance comes from permuting the response over the rows (at most {draws} draws, seed {seed}), stopped early after 20 draws at least as large as the observed q (Besag and Clifford 1991).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Significance comes from the central F distribution with L - 1 and N - L degrees of freedom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Significance comes from {draws} random responses with the spatial autocorrelation of the observed one (Moran spectral randomisation, Wagner and Dray 2015; seed {seed}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>P values were adjusted by the method of Holm (1979) within each period and group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Significance comes from the noncentral F distribution as in the original software; this test depends on the zero point of the response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Strata of a single row were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Strata of a single row were kept, with no variance of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The indicator table, with one column per indicator and period, was joined to the spatial units by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The indicator table, with one row per unit and period, was joined to the spatial units by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The panel has {rows} rows: {units} units in {periods} periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>These names have no counterpart, and their rows were kept without values: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>These names have no counterpart, and their rows were left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>These names have no counterpart: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Indicators that do not vary received the weight 0: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>{count} indicators describe {systems_count} systems ({systems}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>{count} indicators were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Indicators were standardised by the method “{method}” according to direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Each indicator was brought to the range from 0 to 1 by its minimum and maximum in each period, reversed where less is better; levels of different periods are therefore not comparable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Each indicator was brought to the range from 0 to 1 by its minimum and maximum over all units and periods, reversed where less is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Weights were taken from a table and normalised to the sum 1 in each system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Weights follow the entropy method: with the share of each row in the column's sum, the entropy e of an indicator (Shannon 1948) was divided by the logarithm of the number of rows, and weights are proportional to 1 - e.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>All indicators were weighted equally.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Weights were given with the indicators and normalised to the sum 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Weights were computed by the method “{method}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>They were computed over all indicators at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>They sum to 1 inside each system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The score of a system is the relative closeness to the ideal solution (TOPSIS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The score of a system is the weighted sum of its standardised indicators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Weights over all indicators were used, so that a system's score cannot exceed the system's share of the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>System scores were first stretched to the range from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>System scores were first stretched to the range from 0.01 to 0.99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The coupling degree C of {systems} follows the modified model of Wang et al. (2021): the square root of the product of 1 minus the mean absolute difference between systems and the (n - 1)-th root of the product of all scores, each divided by the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The coupling degree C of {systems} is the ratio of the geometric to the arithmetic mean of their scores, the standard model in the normative form set out by Wang et al. (2021).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>the systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The comprehensive level T is the sum of the scores weighted by {weights}, and the coupling coordination degree is D = sqrt(C T).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The comprehensive level T is the mean of the scores, and the coupling coordination degree is D = sqrt(C T).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>D was graded into five classes of width 0.2, closed on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>D was graded into ten classes of width 0.1, closed on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>D was graded by these upper limits and names: {grades}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The system with the smallest score is called lagging; scores no more than {tolerance} apart count as synchronous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The system with the smallest score is called lagging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_parts.py"/>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../reports/wording_parts.py"/>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/project.py"/>
        <source>Grade of the coupling coordination degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/project.py"/>
        <source>Maps by period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/project.py"/>
        <source>Summary by period and region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/project.py"/>
        <source>Geographical detector: factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/project.py"/>
        <source>Geographical detector: interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/project.py"/>
        <source>Gini by period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/project.py"/>
        <source>Gini by region and pair of regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Boundaries: Natural Earth (de facto lines).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Coupling coordination of urbanisation and ecology, provinces of China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Coupling coordination of the provinces of China (中国各省耦合协调度)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Degrees as printed in the published study of 31 provinces, 2011–2020.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Coupling coordination of infrastructure and economy, states of the US</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Coupling coordination of infrastructure and economy, United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Data: Munnell (1990), 48 states, 1970–1986.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
