"""The works that methods paragraphs cite, in the language they were published in where the reader knows it."""

from ..layers.translation import language

WORKS = {
    "besag1991": (
        "Besag, J., Clifford, P. (1991). Sequential Monte Carlo p-values. Biometrika 78(2), 301-304. "
        "doi:10.1093/biomet/78.2.301"
    ),
    "charnes1978": (
        "Charnes, A., Cooper, W. W., Rhodes, E. (1978). Measuring the efficiency of decision making units. European "
        "Journal of Operational Research 2(6), 429-444. doi:10.1016/0377-2217(78)90138-8"
    ),
    "dagum1997": (
        "Dagum, C. (1997). A new approach to the decomposition of the Gini income inequality ratio. "
        "Empirical Economics 22(4), 515-531. doi:10.1007/BF01205777"
    ),
    "diakoulaki1995": (
        "Diakoulaki, D., Mavrotas, G., Papayannakis, L. (1995). Determining objective weights in multiple criteria "
        "problems: the CRITIC method. Computers & Operations Research 22(7), 763-770. "
        "doi:10.1016/0305-0548(94)00059-H"
    ),
    "efron1979": (
        "Efron, B. (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics 7(1), 1-26. "
        "doi:10.1214/aos/1176344552"
    ),
    "fisher1958": (
        "Fisher, W. D. (1958). On grouping for maximum homogeneity. Journal of the American Statistical Association "
        "53(284), 789-798. doi:10.1080/01621459.1958.10501479"
    ),
    "holm1979": (
        "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics "
        "6(2), 65-70."
    ),
    "hwang1981": (
        "Hwang, C.-L., Yoon, K. (1981). Multiple Attribute Decision Making: Methods and Applications. Springer, "
        "Berlin, Heidelberg. doi:10.1007/978-3-642-48318-9"
    ),
    "ipcc2006": (
        "IPCC (2006). 2006 IPCC Guidelines for National Greenhouse Gas Inventories, Volume 2: Energy. Eggleston, H. "
        "S., Buendia, L., Miwa, K., Ngara, T., Tanabe, K. (eds). IGES, Hayama, Japan."
    ),
    "jenks1977": (
        "Jenks, G. F. (1977). Optimal data classification for choropleth maps. Occasional Paper No. 2, Department of "
        "Geography, University of Kansas, Lawrence."
    ),
    "jiang2013": (
        "Jiang, B. (2013). Head/tail breaks: a new classification scheme for data with a heavy-tailed distribution. "
        "The Professional Geographer 65(3), 482-494. doi:10.1080/00330124.2012.700499"
    ),
    "kendall1945": (
        "Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33(3), 239-251. "
        "doi:10.1093/biomet/33.3.239"
    ),
    "lorenz1905": (
        "Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the American "
        "Statistical Association 9(70), 209-219. doi:10.2307/2276207"
    ),
    "moran1950": (
        "Moran, P. A. P. (1950). Notes on continuous stochastic phenomena. Biometrika 37(1-2), 17-23. "
        "doi:10.1093/biomet/37.1-2.17"
    ),
    "mussini2013": (
        "Mussini, M. (2013). A matrix approach to the Gini index decomposition by subgroup and by income source. "
        "Applied Economics 45(17), 2457-2468. doi:10.1080/00036846.2012.667553"
    ),
    "ndrc2011": (
        "NDRC (2011). Guidelines for Provincial Greenhouse Gas Inventories (trial). National Development and Reform "
        "Commission, Beijing (in Chinese)."
    ),
    "rao1988": (
        "Rao, J. N. K., Wu, C. F. J. (1988). Resampling inference with complex survey data. Journal of the American "
        "Statistical Association 83(401), 231-241. doi:10.1080/01621459.1988.10478591"
    ),
    "saaty1977": (
        "Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. Journal of Mathematical "
        "Psychology 15(3), 234-281. doi:10.1016/0022-2496(77)90033-5"
    ),
    "shannon1948": (
        "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27(3), 379-423. "
        "doi:10.1002/j.1538-7305.1948.tb01338.x"
    ),
    "shorrocks1980": (
        "Shorrocks, A. F. (1980). The class of additively decomposable inequality measures. Econometrica 48(3), "
        "613-625. doi:10.2307/1913126"
    ),
    "song2020": (
        "Song, Y., Wang, J., Ge, Y., Xu, C. (2020). An optimal parameters-based geographical detector model enhances "
        "geographic characteristics of explanatory variables for spatial heterogeneity analysis: cases with different "
        "types of spatial data. GIScience & Remote Sensing 57(5), 593-610. doi:10.1080/15481603.2020.1760434"
    ),
    "wagner2015": (
        "Wagner, H. H., Dray, S. (2015). Generating spatially constrained null models for irregularly spaced data "
        "using Moran spectral randomization methods. Methods in Ecology and Evolution 6(10), 1169-1178. "
        "doi:10.1111/2041-210X.12407"
    ),
    "wang2010": (
        "Wang, J.-F., Li, X.-H., Christakos, G., Liao, Y.-L., Zhang, T., Gu, X., Zheng, X.-Y. (2010). Geographical "
        "detectors-based health risk assessment and its application in the neural tube defects study of the Heshun "
        "Region, China. International Journal of Geographical Information Science 24(1), 107-127. "
        "doi:10.1080/13658810802443457"
    ),
    "wang2016": (
        "Wang, J.-F., Zhang, T.-L., Fu, B.-J. (2016). A measure of spatial stratified heterogeneity. Ecological "
        "Indicators 67, 250-256. doi:10.1016/j.ecolind.2016.02.052"
    ),
    "wang2021": (
        "Wang, S., Kong, W., Ren, L., Zhi, D., Dai, B. (2021). Research on misuses and modification of coupling "
        "coordination degree model in China. Journal of Natural Resources 36(3), 793-810. doi:10.31497/zrzyxb.20210319"
    ),
    "welch1947": (
        "Welch, B. L. (1947). The generalization of 'Student's' problem when several different population variances "
        "are involved. Biometrika 34(1-2), 28-35. doi:10.1093/biomet/34.1-2.28"
    ),
    "zhao1989": (
        "Zhao, K. (1989). Set pair and set pair analysis: a new concept and a new method of systems analysis. "
        "Proceedings of the National Conference on System Theory and Regional Planning, Baotou (in Chinese)."
    ),
}

# Works in Chinese, which readers of English get by the title of their English abstract.
CHINESE = {
    "ndrc2011": "国家发展和改革委员会. 省级温室气体清单编制指南(试行). 北京, 2011.",
    "wang2021": (
        "王淑佳, 孔伟, 任亮, 治丹丹, 戴彬婷. 国内耦合协调度模型的误区及修正. 自然资源学报, 2021, 36(3): 793-810. "
        "doi:10.31497/zrzyxb.20210319"
    ),
    "zhao1989": (
        "赵克勤. 集对与集对分析——一个新的概念和一种新的系统分析方法. 全国系统理论与区域规划研讨会论文集. 包头, 1989."
    ),
}


def works(keys):
    """References of ``keys`` without repetition, in the order of their first author."""
    known = {**WORKS, **CHINESE} if language() == "zh" else WORKS
    return [known[key] for key in sorted(set(keys))]
