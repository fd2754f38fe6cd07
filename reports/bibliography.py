"""The works that methods paragraphs cite, in the language they were published in where the reader knows it."""

from ..layers.translation import language

WORKS = {
    "anselin1995": (
        "Anselin, L. (1995). Local indicators of spatial association - LISA. Geographical Analysis 27(2), 93-115. "
        "doi:10.1111/j.1538-4632.1995.tb00338.x"
    ),
    "anselin1996": (
        "Anselin, L. (1996). The Moran scatterplot as an ESDA tool to assess local instability in spatial association. "
        "In: Fischer, M., Scholten, H., Unwin, D. (eds) Spatial Analytical Perspectives on GIS, 111-125. London: "
        "Taylor & Francis."
    ),
    "barro1992": (
        "Barro, R. J., Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2), 223-251. "
        "doi:10.1086/261816"
    ),
    "benjamini1995": (
        "Benjamini, Y., Hochberg, Y. (1995). Controlling the false discovery rate: a practical and powerful approach "
        "to multiple testing. Journal of the Royal Statistical Society: Series B 57(1), 289-300. "
        "doi:10.1111/j.2517-6161.1995.tb02031.x"
    ),
    "besag1991": (
        "Besag, J., Clifford, P. (1991). Sequential Monte Carlo p-values. Biometrika 78(2), 301-304. "
        "doi:10.1093/biomet/78.2.301"
    ),
    "bickenbach2003": (
        "Bickenbach, F., Bode, E. (2003). Evaluating the Markov property in studies of economic convergence. "
        "International Regional Science Review 26(3), 363-392. doi:10.1177/0160017603253789"
    ),
    "castro2006": (
        "Caldas de Castro, M., Singer, B. H. (2006). Controlling the false discovery rate: a new application to "
        "account for multiple and dependent tests in local statistics of spatial association. Geographical Analysis "
        "38(2), 180-208. doi:10.1111/j.0016-7363.2006.00682.x"
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
    "getis1992": (
        "Getis, A., Ord, J. K. (1992). The analysis of spatial association by use of distance statistics. Geographical "
        "Analysis 24(3), 189-206. doi:10.1111/j.1538-4632.1992.tb00261.x"
    ),
    "hall2001": (
        "Hall, P., York, M. (2001). On the calibration of Silverman's test for multimodality. Statistica Sinica 11(2), "
        "515-536."
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
    "lefever1926": (
        "Lefever, D. W. (1926). Measuring geographic concentration by means of the standard deviational ellipse. "
        "American Journal of Sociology 32(1), 88-94. doi:10.1086/214027"
    ),
    "lorenz1905": (
        "Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the American "
        "Statistical Association 9(70), 209-219. doi:10.2307/2276207"
    ),
    "mackinnon1985": (
        "MacKinnon, J. G., White, H. (1985). Some heteroskedasticity-consistent covariance matrix estimators with "
        "improved finite sample properties. Journal of Econometrics 29(3), 305-325. "
        "doi:10.1016/0304-4076(85)90158-7"
    ),
    "mankiw1992": (
        "Mankiw, N. G., Romer, D., Weil, D. N. (1992). A contribution to the empirics of economic growth. Quarterly "
        "Journal of Economics 107(2), 407-437. doi:10.2307/2118477"
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
    "ord1995": (
        "Ord, J. K., Getis, A. (1995). Local spatial autocorrelation statistics: distributional issues and an "
        "application. Geographical Analysis 27(4), 286-306. doi:10.1111/j.1538-4632.1995.tb00912.x"
    ),
    "quah1993": (
        "Quah, D. (1993). Empirical cross-section dynamics in economic growth. European Economic Review 37(2-3), "
        "426-434. doi:10.1016/0014-2921(93)90031-5"
    ),
    "rao1988": (
        "Rao, J. N. K., Wu, C. F. J. (1988). Resampling inference with complex survey data. Journal of the American "
        "Statistical Association 83(401), 231-241. doi:10.1080/01621459.1988.10478591"
    ),
    "rey2001": (
        "Rey, S. J. (2001). Spatial empirics for economic growth and convergence. Geographical Analysis 33(3), "
        "195-214. doi:10.1111/j.1538-4632.2001.tb00444.x"
    ),
    "rey2016": (
        "Rey, S. J., Kang, W., Wolf, L. (2016). The properties of tests for spatial effects in discrete Markov chain "
        "models of regional income distribution dynamics. Journal of Geographical Systems 18(4), 377-398. "
        "doi:10.1007/s10109-016-0234-x"
    ),
    "saaty1977": (
        "Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. Journal of Mathematical "
        "Psychology 15(3), 234-281. doi:10.1016/0022-2496(77)90033-5"
    ),
    "salaimartin1996": (
        "Sala-i-Martin, X. (1996). The classical approach to convergence analysis. The Economic Journal 106(437), "
        "1019-1036. doi:10.2307/2235375"
    ),
    "scott1992": (
        "Scott, D. W. (1992). Multivariate Density Estimation: Theory, Practice, and Visualization. Wiley, New York. "
        "doi:10.1002/9780470316849"
    ),
    "shannon1948": (
        "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27(3), 379-423. "
        "doi:10.1002/j.1538-7305.1948.tb01338.x"
    ),
    "sheather1991": (
        "Sheather, S. J., Jones, M. C. (1991). A reliable data-based bandwidth selection method for kernel density "
        "estimation. Journal of the Royal Statistical Society B 53(3), 683-690. doi:10.1111/j.2517-6161.1991.tb01857.x"
    ),
    "shorrocks1978": (
        "Shorrocks, A. F. (1978). The measurement of mobility. Econometrica 46(5), 1013-1024. doi:10.2307/1911433"
    ),
    "shorrocks1980": (
        "Shorrocks, A. F. (1980). The class of additively decomposable inequality measures. Econometrica 48(3), "
        "613-625. doi:10.2307/1913126"
    ),
    "silverman1981": (
        "Silverman, B. W. (1981). Using kernel density estimates to investigate multimodality. Journal of the Royal "
        "Statistical Society B 43(1), 97-99. doi:10.1111/j.2517-6161.1981.tb01155.x"
    ),
    "silverman1986": (
        "Silverman, B. W. (1986). Density Estimation for Statistics and Data Analysis. Chapman and Hall, London."
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
    "wang2015": (
        "Wang, B., Shi, W., Miao, Z. (2015). Confidence analysis of standard deviational ellipse and its extension "
        "into higher dimensional Euclidean space. PLoS ONE 10(3), e0118537. doi:10.1371/journal.pone.0118537"
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
    "white1980": (
        "White, H. (1980). A heteroskedasticity-consistent covariance matrix estimator and a direct test for "
        "heteroskedasticity. Econometrica 48(4), 817-838. doi:10.2307/1912934"
    ),
    "yuill1971": (
        "Yuill, R. S. (1971). The standard deviational ellipse: an updated tool for spatial description. Geografiska "
        "Annaler, Series B 53(1), 28-39. doi:10.2307/490885"
    ),
    "zhang2025": (
        "Zhang, Y., Wang, Z., Peng, Y., Wang, W., Tian, C. (2025). Spatial-temporal evolution and influencing "
        "mechanism of coupling coordination level of social-ecological systems in China's resource-based cities "
        "under the carbon neutrality goal. Land 14(1), 207. doi:10.3390/land14010207"
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
