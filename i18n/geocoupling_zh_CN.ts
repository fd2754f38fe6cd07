<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Geocoupling</name>
    <message>
        <location filename="../algorithms/autocorrelationlayer.py"/>
        <source>Local clusters (LISA)</source>
        <translation>局部集聚类型（LISA）</translation>
    </message>
    <message>
        <location filename="../algorithms/autocorrelationlayer.py"/>
        <source>Hot spots (Getis-Ord G*)</source>
        <translation>冷热点（Getis-Ord G*）</translation>
    </message>
    <message>
        <location filename="../algorithms/autocorrelationlayer.py"/>
        <location filename="../studies/pictures.py"/>
        <source>Moran quadrants (not tested)</source>
        <translation>莫兰散点图象限（未检验）</translation>
    </message>
    <message>
        <location filename="../algorithms/autocorrelationlayer.py"/>
        <location filename="../reports/heads.py"/>
        <source>Local Moran's I</source>
        <translation>局部莫兰指数</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Prepare</source>
        <translation>数据准备</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/compositeindex.py"/>
        <location filename="../reports/contracttables.py"/>
        <source>Composite index</source>
        <translation>综合发展指数</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Coordination</source>
        <translation>耦合协调</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Drivers</source>
        <translation>影响因子</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Inequality</source>
        <translation>区域差距</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Dynamics</source>
        <translation>动态演变</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../studies/studyreport.py"/>
        <source>Maps</source>
        <translation>专题制图</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，未写入任何文件。</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Build panel layer</source>
        <translation>构建面板图层</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Join a long or wide table to the units of a layer: one feature per unit and period.</source>
        <translation>将长表或宽表连接到图层的研究单元：每个单元每个时期一个要素。</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>panel,join,table,long,wide,year,excel,csv,match names,prepare</source>
        <translation>面板,连接,长表,宽表,统计年鉴,年份,名称匹配,数据准备,panel,join,table,long,wide,year,excel,csv,match names,prepare</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Units with rows in the table</source>
        <translation>在数据表中有数据的单元数</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>stop and name them</source>
        <translation>停止运行，并列出这些名称</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>keep the layer's units, without values</source>
        <translation>保留图层中的单元，取值为空</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>leave them out</source>
        <translation>剔除这些单元</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Layer of units</source>
        <translation>单元图层</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Name or code of the unit in the layer</source>
        <translation>图层中单元的名称或代码</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <location filename="../studies/model.py"/>
        <source>Statistical table</source>
        <translation>统计数据表</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Name or code in the table</source>
        <translation>数据表中单元的名称或代码</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Period in the table (long table)</source>
        <translation>数据表中的时期（长表）</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Pattern of columns (wide table): {indicator}_{period}</source>
        <translation>列名格式（宽表）：{indicator}_{period}</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <location filename="../ui/joinbox.py"/>
        <source>Name of the values where the pattern is {period}</source>
        <translation>列名格式为 {period} 时的指标名称</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Aliases (table name=layer name;...)</source>
        <translation>别名（表中名称=图层中名称;...）</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <location filename="../reports/results.py"/>
        <location filename="../ui/joinbox.py"/>
        <source>Units without a partner</source>
        <translation>未匹配的单元</translation>
    </message>
    <message>
        <location filename="../algorithms/buildpanel.py"/>
        <source>Panel</source>
        <translation>面板图层</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>Scores of each system from its weighted, standardised indicators.</source>
        <translation>由加权的标准化指标计算各系统的综合发展指数。</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>composite,index,score,weighted sum,indicator,evaluation,entropy</source>
        <translation>综合发展指数,综合指数,综合评价,评价指标体系,加权求和,熵值法,熵权法,composite,index,score,weighted sum,indicator,evaluation,entropy</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>each system in [0, 1]</source>
        <translation>各系统的指数取值 [0, 1]</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>each system up to its share of the weights</source>
        <translation>各系统的指数不超过其所占权重</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>weighted sum</source>
        <translation>加权求和</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>TOPSIS</source>
        <translation>TOPSIS 法</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>Score</source>
        <translation>指数合成方法</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>Scale of system scores</source>
        <translation>系统指数的尺度</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <source>Weights used</source>
        <translation>所用权重</translation>
    </message>
    <message>
        <location filename="../algorithms/compositeindex.py"/>
        <location filename="../reports/results.py"/>
        <source>Contributions of indicators</source>
        <translation>各指标的贡献</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Convergence (sigma, beta)</source>
        <translation>收敛（σ 收敛、β 收敛）</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Whether differences between units shrink, and whether units that start low grow faster.</source>
        <translation>检验单元之间的差距是否在缩小，起点低的单元是否增长更快。</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>convergence,sigma,beta,absolute,conditional,speed,half-life,growth,catching up,coefficient of variation</source>
        <translation>收敛,趋同,σ 收敛,β 收敛,绝对收敛,条件收敛,收敛速度,半衰期,增长,追赶,变异系数,区域差距,convergence,sigma,beta,absolute,conditional,speed,half-life,growth,catching up,coefficient of variation</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Beta of all units, absolute, over the whole span</source>
        <translation>整个时段全部单元绝对收敛的 β</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Speed of convergence that belongs to it</source>
        <translation>相应的收敛速度</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Controls (conditional convergence)</source>
        <translation>控制变量（条件收敛）</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Periods (2011;2020, or 2011;2015;2020; empty: first and last)</source>
        <translation>时期（2011;2020，或 2011;2015;2020；留空：首期和末期）</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>classical</source>
        <translation>普通标准误</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>robust to unequal variances (HC1)</source>
        <translation>异方差稳健标准误（HC1）</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>robust, for small samples (HC3)</source>
        <translation>异方差稳健标准误，适用于小样本（HC3）</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Dispersion by period (sigma)</source>
        <translation>各时期离散程度（σ 收敛）</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Trend of dispersion (sigma)</source>
        <translation>离散程度的趋势（σ 收敛）</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Beta convergence</source>
        <translation>β 收敛</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <location filename="../reports/results_convergence.py"/>
        <source>Coefficients of the regressions</source>
        <translation>各回归的系数</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <location filename="../reports/results.py"/>
        <source>Initial value and growth by unit</source>
        <translation>各单元的初始值与增长率</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Values (above 0)</source>
        <translation>数值字段（大于 0）</translation>
    </message>
    <message>
        <location filename="../algorithms/convergence.py"/>
        <source>Standard errors</source>
        <translation>标准误</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Coupling coordination degree</source>
        <translation>耦合协调度</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Coupling, coordination and grades of two or more systems, and which system lags behind.</source>
        <translation>计算两个或多个系统的耦合度、耦合协调度与协调等级，并指出滞后系统。</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>coupling,coordination,degree,CCD,grade,lagging,synergy,sustainability,urbanisation,ecology</source>
        <translation>耦合协调度,耦合度,耦合协调,协调等级,滞后,协同,可持续发展,城镇化,生态环境,coupling,coordination,degree,CCD,grade,lagging,synergy,sustainability,urbanisation,ecology</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../reports/results.py"/>
        <source>Mean coupling coordination degree</source>
        <translation>耦合协调度均值</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>standard</source>
        <translation>一般公式</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>modified (Wang et al. 2021)</source>
        <translation>修正公式（王淑佳等，2021）</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>five grades</source>
        <translation>五级</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>ten grades</source>
        <translation>十级</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>custom grades</source>
        <translation>自定义等级</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../algorithms/reporting.py"/>
        <location filename="../reports/cells.py"/>
        <location filename="../ui/assistant_results.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>to [0, 1] (replication)</source>
        <translation>拉伸到 [0, 1]（仅用于复现）</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>to [0.01, 0.99] (replication)</source>
        <translation>拉伸到 [0.01, 0.99]（仅用于复现）</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../algorithms/systemefficiency.py"/>
        <source>System scores (empty: all U_ fields)</source>
        <translation>各系统综合发展指数（留空：所有以 U_ 开头的字段）</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Degree computed already (instead of system scores)</source>
        <translation>已算好的耦合协调度（代替各系统指数）</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>System weights (empty: equal)</source>
        <translation>系统权重（留空：等权）</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Formula</source>
        <translation>耦合度公式</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>Grades</source>
        <translation>协调等级</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Custom grades (0.5;low;1;high)</source>
        <translation>自定义等级（0.5;失调;1;协调）</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../algorithms/growth.py"/>
        <source>Difference that counts as synchronous</source>
        <translation>视为同步的最大差值</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Stretch scores first</source>
        <translation>计算前拉伸各系统指数</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results.py"/>
        <source>Coupling coordination</source>
        <translation>耦合协调度</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <location filename="../reports/results.py"/>
        <source>Summary by period and group</source>
        <translation>分时期、分组汇总</translation>
    </message>
    <message>
        <location filename="../algorithms/coupling.py"/>
        <source>Growth of the mean degree</source>
        <translation>耦合协调度均值的增长</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Density curves and their evolution</source>
        <translation>密度曲线及其演变</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>How a value is distributed over units in each period and group, by kernel density, and how that changes.</source>
        <translation>用核密度估计刻画某一数值在各时期、各组的单元间分布及其变化。</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>kernel density,kde,distribution,dynamics,evolution,bandwidth,peak,mode,bimodal,polarisation,silverman,ridge</source>
        <translation>核密度估计,核密度,KDE,分布,动态演进,分布动态,演变,带宽,主峰,波峰,双峰,多峰,两极分化,极化,山脊图,kernel density,kde,distribution,dynamics,evolution,bandwidth,peak,mode,bimodal,polarisation,silverman,ridge</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Main peak of all units in the first period</source>
        <translation>第一个时期全部单元的主峰位置</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Main peak of all units in the last period</source>
        <translation>最后一个时期全部单元的主峰位置</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>rule of thumb, robust (nrd0)</source>
        <translation>经验法则，受异常值影响小（nrd0）</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Scott's rule</source>
        <translation>Scott 法则</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Silverman's rule (as in SciPy)</source>
        <translation>Silverman 法则（同 SciPy）</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Sheather and Jones, solve the equation</source>
        <translation>Sheather–Jones 法，解方程求得</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Least rise of a peak (share of the highest density)</source>
        <translation>峰的最小突起高度（占最高密度的比例）</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Bootstrap samples of the test of one peak (0: no test)</source>
        <translation>单峰检验的自助样本数（0：不检验）</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Points of a curve</source>
        <translation>每条曲线的点数</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <location filename="../algorithms/growth.py"/>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>Values</source>
        <translation>数值字段</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <location filename="../reports/heads.py"/>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <source>Points of the density curves</source>
        <translation>密度曲线的点</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <location filename="../reports/results_density.py"/>
        <source>Descriptors of the density curves</source>
        <translation>密度曲线的形态</translation>
    </message>
    <message>
        <location filename="../algorithms/densityevolution.py"/>
        <location filename="../reports/results_density.py"/>
        <source>Evolution of the density curves</source>
        <translation>密度曲线的演变</translation>
    </message>
    <message>
        <location filename="../algorithms/detector.py"/>
        <location filename="../algorithms/geodetectorscale.py"/>
        <source>Largest q of a factor</source>
        <translation>单因子的最大 q 值</translation>
    </message>
    <message>
        <location filename="../algorithms/detector.py"/>
        <source>Moran's I of the response (the largest of all runs)</source>
        <translation>因变量的 Moran's I（各次分析的最大值）</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorlayer.py"/>
        <location filename="../reports/charts_strata.py"/>
        <source>Stratum {number}</source>
        <translation>第 {number} 层</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorlayer.py"/>
        <source>Mean of {response} by {factor}</source>
        <translation>按 {factor} 分层的 {response} 均值</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorlayer.py"/>
        <source>Zones of {first} × {second}</source>
        <translation>{first} × {second} 叠加分区</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorlayer.py"/>
        <source>Mean of {response} by zone</source>
        <translation>各叠加分区的 {response} 均值</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Response</source>
        <translation>因变量</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../algorithms/emissions.py"/>
        <location filename="../ui/factorlist.py"/>
        <source>Factors</source>
        <translation>探测因子</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Factors that are categories</source>
        <translation>以数字作代码的类型因子</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>optimal: scheme and number by the largest q</source>
        <translation>最优：按最大 q 值选择方法与层数</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>none: every value is a category</source>
        <translation>不离散化：每个数值为一类</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>keep, as geodetector (R)</source>
        <translation>保留，同 R 包 geodetector</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>leave out, as gdverse</source>
        <translation>剔除，同 gdverse</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>adjusted q (does not favour many strata)</source>
        <translation>校正 q 值（不偏向多层）</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>q, as published</source>
        <translation>q 值（同原文献）</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Optimal strata by</source>
        <translation>最优分层的准则</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Manual breaks of factors (slope: 5;15 | rain: 400;800)</source>
        <translation>各因子的给定断点（slope: 5;15 | rain: 400;800）</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Fewest rows of a stratum (smaller ones are merged)</source>
        <translation>每层的最少行数（不足者并入相邻层）</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Optimal strata and stability: fewest strata tried</source>
        <translation>最优分层与稳定性：尝试的最少层数</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Optimal strata and stability: most strata tried</source>
        <translation>最优分层与稳定性：尝试的最多层数</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Strata of numbers</source>
        <translation>数值因子的离散化方法</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/charts_stability.py"/>
        <source>Number of strata</source>
        <translation>数值因子的层数</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Strata of a single row</source>
        <translation>只有一行的层</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>per period, over all groups</source>
        <translation>逐期确定，各组共用</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>over all periods and groups</source>
        <translation>所有时期和组共用</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>per period and group</source>
        <translation>逐期、逐组分别确定</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Breaks are computed</source>
        <translation>断点的范围</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>automatic (permutation up to 20,000 rows, else F)</source>
        <translation>自动（2 万行以内用置换检验，超过则用 F 检验）</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>permutation</source>
        <translation>置换检验</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>central F</source>
        <translation>中心 F 检验</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>random responses as autocorrelated as the observed one</source>
        <translation>与实际因变量空间自相关相同的随机变量（空间检验）</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>noncentral F as in geodetector (R), for comparison only</source>
        <translation>非中心 F 检验，同 R 包 geodetector，仅供对照</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>noncentral F as in GD/gdverse, for comparison only</source>
        <translation>非中心 F 检验，同 GD、gdverse，仅供对照</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>two-sided, whatever the order of factors</source>
        <translation>双侧检验，与因子的先后次序无关</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>one-sided, as published</source>
        <translation>单侧检验，同原文献</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>levels of 1, 5 and 10 % (***, **, *)</source>
        <translation>1%、5%、10% 水平（***、**、*）</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>levels of 0.1, 1 and 5 % (***, **, *)</source>
        <translation>0.1%、1%、5% 水平（***、**、*）</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>no stars</source>
        <translation>不标星号</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>Permutations</source>
        <translation>置换次数</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Significance</source>
        <translation>显著性检验</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/results_drivers.py"/>
        <location filename="../reports/results_scale.py"/>
        <source>Ecological detector</source>
        <translation>生态探测</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <source>Stars in the report</source>
        <translation>报告中的星号</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/results_drivers.py"/>
        <location filename="../reports/results_scale.py"/>
        <source>Factor detector</source>
        <translation>因子探测</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/results_drivers.py"/>
        <location filename="../reports/results_scale.py"/>
        <source>Interaction detector</source>
        <translation>交互探测</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/results_drivers.py"/>
        <location filename="../reports/results_scale.py"/>
        <source>Risk detector: means by stratum</source>
        <translation>风险探测：各层均值</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/results.py"/>
        <source>Risk detector: differences of strata</source>
        <translation>风险探测：层间差异</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/results.py"/>
        <source>Stability: q by scheme and number of strata</source>
        <translation>稳定性：各离散化方法和层数下的 q 值</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/results.py"/>
        <source>Stability of interactions</source>
        <translation>交互探测的稳定性</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/results.py"/>
        <source>Optimal strata: everything that was tried</source>
        <translation>最优分层：全部尝试结果</translation>
    </message>
    <message>
        <location filename="../algorithms/detectorparameters.py"/>
        <location filename="../reports/results_drivers.py"/>
        <source>Moran's I of the response</source>
        <translation>因变量的 Moran's I</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>Carbon emissions from energy use</source>
        <translation>能源消费碳排放</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>CO2 from amounts of fuels, with factors that you can see and change.</source>
        <translation>由各种燃料的消费量计算二氧化碳排放量，排放因子公开，可以修改。</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>carbon,CO2,emissions,energy,fuel,coal,IPCC,greenhouse gas,dual carbon</source>
        <translation>碳排放,二氧化碳,能源消费,能源平衡表,燃料,煤炭,排放因子,温室气体,双碳,碳达峰,碳中和,carbon,CO2,emissions,energy,fuel,coal,IPCC,greenhouse gas,dual carbon</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>Tonnes of CO2 in all</source>
        <translation>CO2 排放量合计（吨）</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>IPCC 2006 defaults</source>
        <translation>IPCC 2006 缺省值</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>Chinese statistics (provincial inventories)</source>
        <translation>中国统计口径（省级温室气体清单）</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>Own factors (fuel, unit, ncv, ncv_unit, carbon_content, oxidation)</source>
        <translation>自备排放因子表（fuel、unit、ncv、ncv_unit、carbon_content、oxidation）</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>Fields of fuels, named after them</source>
        <translation>各燃料的消费量字段（字段名即燃料名）</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>Fuel (long table)</source>
        <translation>燃料（长表）</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>Amount (long table)</source>
        <translation>消费量（长表）</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <source>Carbon emissions</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <location filename="../algorithms/emissions.py"/>
        <location filename="../reports/results.py"/>
        <source>Factors used</source>
        <translation>所用排放因子</translation>
    </message>
    <message>
        <location filename="../algorithms/explaining.py"/>
        <location filename="../layers/projection.py"/>
        <location filename="../reports/canvas.py"/>
        <location filename="../reports/papertables_dependence.py"/>
        <location filename="../reports/papertables_drivers.py"/>
        <location filename="../reports/papertables_scores.py"/>
        <location filename="../reports/wording_parts.py"/>
        <location filename="../studies/studydata.py"/>
        <location filename="../ui/assistant.py"/>
        <location filename="../ui/datawords.py"/>
        <location filename="../ui/joinbox.py"/>
        <location filename="../ui/parameterform.py"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../algorithms/explaining.py"/>
        <location filename="../reports/wording_prepare.py"/>
        <location filename="../ui/exhibitsbox.py"/>
        <location filename="../ui/joinbox.py"/>
        <source> …</source>
        <translation>等</translation>
    </message>
    <message>
        <location filename="../algorithms/explaining.py"/>
        <source>row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <location filename="../algorithms/explaining.py"/>
        <source>{row} ({unit}, {period})</source>
        <translation>{row}（{unit}，{period}）</translation>
    </message>
    <message>
        <location filename="../algorithms/explaining.py"/>
        <source>{row} ({name})</source>
        <translation>{row}（{name}）</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <source>Fill missing values</source>
        <translation>缺失值插补</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <source>Linear interpolation of each unit along time, with an account of every cell.</source>
        <translation>对每个研究单元按时间作线性插值，并逐一列出补全的单元格。</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <source>missing,gaps,interpolation,impute,fill,panel,NULL,time series</source>
        <translation>缺失值,插补,线性插值,补全,外推,面板数据,时间序列,missing,gaps,interpolation,impute,fill,panel,NULL,time series</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <source>Cells filled</source>
        <translation>补全的单元格数</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <source>leave missing</source>
        <translation>保持缺失</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <source>repeat the nearest value</source>
        <translation>取最近的已知值</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <source>go on along the line</source>
        <translation>沿直线外推</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <location filename="../algorithms/stratify.py"/>
        <source>Fields</source>
        <translation>数值字段</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <source>Before the first and after the last value</source>
        <translation>首个已知值之前和末个已知值之后</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <source>Filled panel</source>
        <translation>插补后的面板</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <location filename="../reports/results.py"/>
        <source>Filled cells by field</source>
        <translation>各字段补全情况</translation>
    </message>
    <message>
        <location filename="../algorithms/fillmissing.py"/>
        <location filename="../reports/results.py"/>
        <source>Cells that could not be filled</source>
        <translation>未能补全的单元格</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Geographical detector</source>
        <translation>地理探测器</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>The share of a response's variance that factors explain, alone and in pairs, with its p value.</source>
        <translation>探测各因子及其两两交互对因变量空间分异的解释力，并给出 p 值。</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>geodetector,geographical detector,q,factor,interaction,risk,ecological,driver,stratified heterogeneity,power,OPGD,optimal parameters</source>
        <translation>地理探测器,因子探测,交互探测,风险探测,生态探测,q 值,解释力,驱动因子,影响因子,空间分异,空间分层异质性,最优参数,稳定性,geodetector,geographical detector,q,factor,interaction,risk,ecological,driver,stratified heterogeneity,power,OPGD,optimal parameters</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Indicators of the response</source>
        <translation>因变量的指标体系表</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetector.py"/>
        <source>Strata of factors</source>
        <translation>因子分层</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Geographical detector of rasters</source>
        <translation>栅格地理探测器</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>The share of a raster's variance that other rasters and polygons explain, alone and in pairs.</source>
        <translation>探测其他栅格和面图层属性及其两两交互对一个栅格空间分异的解释力。</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>geodetector,geographical detector,raster,grid,cells,q,factor,interaction,NDVI,remote sensing,stratified heterogeneity</source>
        <translation>地理探测器,栅格,格网,像元,q 值,因子探测,交互探测,植被指数,夜间灯光,遥感,空间分异,空间分层异质性,geodetector,geographical detector,raster,grid,cells,q,factor,interaction,NDVI,remote sensing,stratified heterogeneity</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Cells used</source>
        <translation>参与计算的像元数</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Response raster, whose cells are the rows</source>
        <translation>因变量栅格（每个像元为一行）</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Band of the response</source>
        <translation>因变量的波段</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Polygons whose attributes are factors</source>
        <translation>面图层（其属性作为因子）</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Attributes of the polygons</source>
        <translation>面图层中作为因子的属性</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Factors that are categories (landuse;soil)</source>
        <translation>以数字作代码的类型因子（landuse;soil）</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>mean of finer rasters, else the pixel at the centre</source>
        <translation>较细的栅格取平均值，其余取像元中心处的值</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>the pixel at the centre of the cell</source>
        <translation>取像元中心处的值</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>bilinear between pixels</source>
        <translation>双线性内插</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>mean of the pixels in the cell</source>
        <translation>取像元内各像元的平均值</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Numbers of other rasters</source>
        <translation>其他数值栅格的取值方式</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Factor rasters</source>
        <translation>因子栅格</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Cells drawn at random (0: all)</source>
        <translation>随机抽取的像元数（0：全部）</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorraster.py"/>
        <source>Cells with values and strata</source>
        <translation>像元点图层（含各值与分层）</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorscale.py"/>
        <source>Geographical detector by scale</source>
        <translation>多尺度地理探测器</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorscale.py"/>
        <source>The same geographical detector on several grid sizes or layers, to see how q depends on scale.</source>
        <translation>在多个格网边长或多个图层上重复同一地理探测器，考察 q 值随尺度的变化。</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorscale.py"/>
        <source>geodetector,geographical detector,scale,grid size,modifiable areal unit problem,MAUP,q,factor,interaction,spatial scale effect</source>
        <translation>地理探测器,尺度,尺度效应,空间尺度效应,格网边长,粒度,可变面元问题,可塑性面积单元问题,q 值,因子探测,交互探测,geodetector,geographical detector,scale,grid size,modifiable areal unit problem,MAUP,q,factor,interaction,spatial scale effect</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorscale.py"/>
        <source>Scales with results</source>
        <translation>有结果的尺度数</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorscale.py"/>
        <source>Grid sizes in units of the map (1000;5000;10000)</source>
        <translation>格网边长，单位同地图（1000;5000;10000）</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorscale.py"/>
        <source>Further layers with the same fields</source>
        <translation>具有相同字段的其他图层</translation>
    </message>
    <message>
        <location filename="../algorithms/geodetectorscale.py"/>
        <source>Fewest rows of a grid cell</source>
        <translation>每个格网单元的最少行数</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Gini decomposition</source>
        <translation>基尼系数分解</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Inequality between units, split by region, by component, and by both at once.</source>
        <translation>测度研究单元之间的差距，并按区域、按分量以及同时按二者分解。</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>gini,dagum,inequality,disparity,region,component,within,between,transvariation,theil,lorenz,decomposition</source>
        <translation>基尼系数,Dagum 分解,区域差距,区域差异,不平衡,区域内,区域间,超变密度,泰尔指数,分量,洛伦兹曲线,差距分解,gini,dagum,inequality,disparity,region,component,within,between,transvariation,theil,lorenz,decomposition</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Gini coefficient of the first period</source>
        <translation>第一个时期的基尼系数</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Gini coefficient of the last period</source>
        <translation>最后一个时期的基尼系数</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>n² (population)</source>
        <translation>n²（总体公式）</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>n(n − 1) (sample)</source>
        <translation>n(n − 1)（样本公式）</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Components that add up to the values</source>
        <translation>分量（相加等于测度差距的字段）</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Bootstrap replicates (0: no intervals)</source>
        <translation>自助法重复次数（0：不求置信区间）</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <location filename="../reports/results_inequality.py"/>
        <source>Inequality by period</source>
        <translation>各时期差距指标</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <location filename="../reports/results_inequality.py"/>
        <source>Inequality by region and pair of regions</source>
        <translation>各区域及区域对的基尼系数</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Inequality by component</source>
        <translation>各分量对基尼系数的贡献</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Inequality by region and component</source>
        <translation>区域与分量的二维分解</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Change between the first and the last period</source>
        <translation>从第一个时期到最后一个时期的变化</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Bootstrap intervals</source>
        <translation>自助法置信区间</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <location filename="../reports/results_inequality.py"/>
        <source>Lorenz curves</source>
        <translation>洛伦兹曲线</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Values (0 or more)</source>
        <translation>测度差距的字段（不小于 0）</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Weights (population)</source>
        <translation>权重（如人口）</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Contributions of units</source>
        <translation>各单元的贡献</translation>
    </message>
    <message>
        <location filename="../algorithms/ginidecomposition.py"/>
        <source>Pairs of regions</source>
        <translation>区域对连线</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Gravity centre and ellipse</source>
        <translation>重心与标准差椭圆</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Where the weight of all units lies, how far and in which direction it moves, and how it is spread.</source>
        <translation>求出全部单元的重心及其移动的距离和方向，并刻画空间分布的范围和方向。</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>gravity centre,centre of gravity,mean center,standard deviational ellipse,directional distribution,centroid,migration,path,SDE</source>
        <translation>重心,重心迁移,重心模型,加权平均中心,标准差椭圆,方向分布,质心,迁移,移动轨迹,SDE,gravity centre,centre of gravity,mean center,standard deviational ellipse,directional distribution,centroid,migration,path</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Distance from the first to the last centre (km)</source>
        <translation>首期重心到末期重心的直线距离（km）</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Length of the path of the centre (km)</source>
        <translation>重心移动轨迹的总长（km）</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Projected CRS to compute in</source>
        <translation>计算所用的投影坐标系</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Half axes in standard deviations</source>
        <translation>半轴长度（标准差的倍数）</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Weights (0 or more)</source>
        <translation>权重字段（不小于 0）</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Length of the axes</source>
        <translation>轴长的算法</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Place of a unit</source>
        <translation>单元的位置</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <location filename="../reports/results_gravity.py"/>
        <location filename="../studies/pictures.py"/>
        <source>Gravity centres</source>
        <translation>重心</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <location filename="../studies/pictures.py"/>
        <source>Path of the centre</source>
        <translation>重心移动轨迹</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>Ellipses</source>
        <translation>标准差椭圆</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <location filename="../reports/charts_stability.py"/>
        <source>standard deviations</source>
        <translation>标准差法</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>standard deviations × √(n/(n − 2))</source>
        <translation>标准差 × √(n/(n − 2))</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>standard deviations × √2 (ArcGIS)</source>
        <translation>标准差 × √2（ArcGIS）</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>standard deviations × √(2n/(n − 2)) (CrimeStat)</source>
        <translation>标准差 × √(2n/(n − 2))（CrimeStat）</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>centroid</source>
        <translation>几何质心</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitycentre.py"/>
        <source>a point inside the polygon</source>
        <translation>多边形内的一点</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitylayers.py"/>
        <source>All units and groups</source>
        <translation>全部单元和各组</translation>
    </message>
    <message>
        <location filename="../algorithms/gravitylayers.py"/>
        <location filename="../reports/cells.py"/>
        <location filename="../reports/charts_coordination.py"/>
        <location filename="../reports/charts_density.py"/>
        <location filename="../reports/charts_gravity.py"/>
        <location filename="../reports/charts_growth.py"/>
        <location filename="../reports/charts_lagging.py"/>
        <location filename="../reports/charts_lorenz.py"/>
        <location filename="../reports/charts_markov.py"/>
        <location filename="../reports/charts_obstacles.py"/>
        <location filename="../reports/groupnames.py"/>
        <location filename="../reports/links.py"/>
        <location filename="../reports/papertables_convergence.py"/>
        <location filename="../reports/papertables_growth.py"/>
        <location filename="../reports/papertables_markov.py"/>
        <location filename="../reports/papertables_panels.py"/>
        <location filename="../reports/results_density.py"/>
        <location filename="../reports/results_gravity.py"/>
        <source>All units</source>
        <translation>全部单元</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Growth and lagging systems</source>
        <translation>增长率与滞后系统</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Growth by unit, group and span of periods, series compared, and which system lags in each period.</source>
        <translation>计算各单元、各组在各时段的增长，比较不同序列，并指出各时期的滞后系统。</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>growth,change,annual rate,geometric mean,arithmetic mean,index numbers,comparison,lagging system,dynamics</source>
        <translation>增长,增长率,变化,年均增长率,年增长率,几何平均,算术平均,指数,定基指数,序列比较,滞后系统,滞后类型,动态演变,growth,change,annual rate,geometric mean,arithmetic mean,index numbers,comparison,lagging system,dynamics</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Total growth of the first field, all units (%)</source>
        <translation>第一个字段、全部单元的总增长率（%）</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Its geometric mean annual rate (%)</source>
        <translation>其几何年均增长率（%）</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Its arithmetic mean annual rate (%)</source>
        <translation>其算术年均增长率（%）</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>mean of the units (indices, scores)</source>
        <translation>各单元的均值（指数、得分）</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>sum of the units (emissions, output)</source>
        <translation>各单元的合计（排放、产出）</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>System scores (to find the lagging one)</source>
        <translation>各系统得分（用于判别滞后系统）</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Periods that bound the spans (2010;2015;2020; empty: first and last)</source>
        <translation>划分时段的时期（2010;2015;2020；留空：首期和末期）</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Value of a group</source>
        <translation>分组值的算法</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Growth by unit, group and span</source>
        <translation>各单元、各组分时段的增长</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Series by period: values, indices, rates</source>
        <translation>各时期序列：值、指数、年增长率</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Lagging system by period</source>
        <translation>各时期的滞后系统</translation>
    </message>
    <message>
        <location filename="../algorithms/growth.py"/>
        <source>Annual rates and indices</source>
        <translation>年增长率与指数</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Open qpip in the menu Plugins, tick the requirements of Geocoupling, and install them: no terminal is needed.</source>
        <translation>从“插件”菜单打开 qpip，勾选 Geocoupling 的依赖包并安装，不需要终端。</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Enable the plugin qpip in Plugins &gt; Manage and install plugins, open it in the menu Plugins, and install the requirements of Geocoupling: no terminal is needed.</source>
        <translation>在“插件 &gt; 管理并安装插件”中启用 qpip 插件，从“插件”菜单打开它，安装 Geocoupling 的依赖包，不需要终端。</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Without a terminal: install the plugin qpip in Plugins &gt; Manage and install plugins, open it in the menu Plugins, and install the requirements of Geocoupling.</source>
        <translation>不用终端的办法：在“插件 &gt; 管理并安装插件”中安装 qpip 插件，从“插件”菜单打开它，安装 Geocoupling 的依赖包。</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Open the OSGeo4W Shell (in the start menu, in the folder of QGIS), paste this line, press Enter, and start QGIS again:</source>
        <translation>打开 OSGeo4W Shell（在开始菜单的 QGIS 文件夹中），粘贴下面这一行并回车，然后重新启动 QGIS：</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Or in the Windows command prompt, with QGIS's own Python:</source>
        <translation>或在 Windows 命令提示符中，使用 QGIS 自带的 Python：</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Open Plugins &gt; Python console, paste this line, press Enter, and start QGIS again:</source>
        <translation>打开“插件 &gt; Python控制台”，粘贴下面这一行并回车，然后重新启动 QGIS：</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Or in the Terminal, with QGIS's own Python:</source>
        <translation>或在终端中，使用 QGIS 自带的 Python：</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>QGIS runs in a Flatpak. Paste this line into a terminal and start QGIS again:</source>
        <translation>QGIS 运行在 Flatpak 中。将下面这一行粘贴到终端中运行，然后重新启动 QGIS：</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>QGIS runs in a Snap, into which nothing can be installed. Use the QGIS of your system's package manager, or:</source>
        <translation>QGIS 运行在 Snap 中，无法向其中安装软件包。请使用系统软件包管理器提供的 QGIS，或运行：</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Paste this line into a terminal and start QGIS again:</source>
        <translation>将下面这一行粘贴到终端中运行，然后重新启动 QGIS：</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Then this one, for what your system does not package:</source>
        <translation>再运行下面这一行，安装系统未提供的包：</translation>
    </message>
    <message>
        <location filename="../algorithms/installing.py"/>
        <source>Install them with your system's package manager, or paste this line into a terminal:</source>
        <translation>请用系统的软件包管理器安装，或将下面这一行粘贴到终端中运行：</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <location filename="../ui/assistant_maps.py"/>
        <source>Map series</source>
        <translation>多时期组图</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Maps of chosen periods side by side with one legend, as a layout and as PNG, PDF or SVG.</source>
        <translation>将所选时期的地图并排并共用图例，生成打印布局，并可导出 PNG、PDF 或 SVG。</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>map,series,layout,print,figure,legend,years,small multiples,publication</source>
        <translation>组图,系列地图,打印布局,插图,图例,多年份,专题地图,制图,出版,map,series,layout,print,figure,legend,years,small multiples,publication</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseries.py"/>
        <source>Name of the layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Projection of the maps</source>
        <translation>地图投影</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Maps per row (0: automatic)</source>
        <translation>每行的地图数（0：自动）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Styled layer or panel layer</source>
        <translation>带样式的图层或面板图层</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Field to show (empty: the layer's own style)</source>
        <translation>要显示的字段（留空：沿用图层样式）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Periods (2011;2015;2020; empty: first, middle, last)</source>
        <translation>时期（2011;2015;2020；留空：首期、中间一期和末期）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Classes of the field to show</source>
        <translation>显示字段的级数</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Named style of the layer (empty: the one shown)</source>
        <translation>图层的命名样式（留空：当前显示的样式）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Layers drawn above every map, in their own style</source>
        <translation>叠加在每幅地图之上的图层（沿用各自样式）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <location filename="../ui/assistant_data.py"/>
        <location filename="../ui/assistant_maps.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Title of the legend</source>
        <translation>图例标题</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Note below the maps (sources)</source>
        <translation>图下注释（数据来源等）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Extent of the maps</source>
        <translation>地图范围</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Size of the unit labels (points)</source>
        <translation>单元注记的字号（磅）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <location filename="../ui/assistant_maps.py"/>
        <source>Resolution (dpi)</source>
        <translation>分辨率（dpi）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Outlines below every map (provinces, country)</source>
        <translation>每幅地图下方的轮廓（省、国家）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>A4 portrait</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>190 mm wide</source>
        <translation>宽 190 毫米</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>140 mm wide</source>
        <translation>宽 140 毫米</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>90 mm wide</source>
        <translation>宽 90 毫米</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <location filename="../ui/assistant_maps.py"/>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>those of the style</source>
        <translation>沿用样式的颜色</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>yellow to violet (viridis), safe for the colour-blind</source>
        <translation>黄至紫（viridis），色觉障碍者也可分辨</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>yellow to blue (cividis), alike for the colour-blind</source>
        <translation>黄至蓝（cividis），色觉障碍者所见相近</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>brown to blue with a pale middle, safe for the colour-blind</source>
        <translation>棕至蓝、中间浅色，色觉障碍者也可分辨</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>greys with dark borders, for black-and-white print</source>
        <translation>灰度加深色边界，适合黑白印刷</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Colours of the classes</source>
        <translation>分级的配色</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Labels of the units (field or expression; empty: none)</source>
        <translation>单元注记（字段或表达式；留空则不注记）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>one page with all maps</source>
        <translation>所有地图在一页上</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>a page for each period, with one large map</source>
        <translation>每个时期一页，一幅大图</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>a page for each group, zoomed to it, the others dimmed</source>
        <translation>每个分组一页，缩放至该组，其他组淡化</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <location filename="../ui/assistant_frame.py"/>
        <source>Pages</source>
        <translation>分页方式</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>the whole area, with a frame around what the map shows</source>
        <translation>全域略图，并以方框标出主图范围</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>another extent, such as islands far off</source>
        <translation>另一范围，例如远处的岛屿</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>where it covers least</source>
        <translation>遮盖要素最少的一角</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>bottom right</source>
        <translation>右下角</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>bottom left</source>
        <translation>左下角</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>top right</source>
        <translation>右上角</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>top left</source>
        <translation>左上角</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Small map in a corner of each map</source>
        <translation>每幅地图一角的插图</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Extent of the small map</source>
        <translation>插图的范围</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Corner of the small map</source>
        <translation>插图所在的角</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>as in the style</source>
        <translation>与样式一致</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Language of known class names, years and units</source>
        <translation>分级名称、年份和单位的语言</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Document (PDF)</source>
        <translation>文档（PDF）</translation>
    </message>
    <message>
        <location filename="../algorithms/mapseriesparameters.py"/>
        <source>Drawing (SVG)</source>
        <translation>矢量图（SVG）</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Markov chains</source>
        <translation>马尔可夫链</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>How units move between classes from period to period, and whether their neighbours matter.</source>
        <translation>考察单元在各类型之间的逐期转移，并检验邻居是否有影响。</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>markov,spatial markov,transition,probability,mobility,steady state,club convergence,lock-in,dynamics,classes</source>
        <translation>马尔可夫链,空间马尔可夫链,转移,转移概率,转移概率矩阵,流动性,稳态分布,俱乐部趋同,路径锁定,动态演变,类型,markov,spatial markov,transition,probability,mobility,steady state,club convergence,lock-in,dynamics,classes</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Shorrocks mobility index of all units</source>
        <translation>全部单元的 Shorrocks 流动性指数</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>p that neighbours do not matter (likelihood ratio)</source>
        <translation>邻居没有影响的 p 值（似然比检验）</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>quantiles of all periods together</source>
        <translation>分位数法，所有时期合并划分</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>quantiles of each period (ranks)</source>
        <translation>分位数法，各时期分别划分（位次）</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>natural breaks (exact) of all periods together</source>
        <translation>自然断点法（精确解），所有时期合并划分</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>equal intervals of all periods together</source>
        <translation>等间距法，所有时期合并划分</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <location filename="../algorithms/stratify.py"/>
        <location filename="../reports/charts_stability.py"/>
        <source>manual breaks</source>
        <translation>给定断点</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>the field holds class numbers</source>
        <translation>字段值即为类型编号</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <location filename="../reports/results_markov.py"/>
        <source>Transition probabilities</source>
        <translation>转移概率</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <location filename="../reports/results_markov.py"/>
        <source>Shares of classes and steady state</source>
        <translation>各类型的份额与稳态分布</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <location filename="../reports/results_markov.py"/>
        <source>Tests of homogeneity</source>
        <translation>同质性检验</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <location filename="../reports/results_markov.py"/>
        <source>Mobility indices</source>
        <translation>流动性指数</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <location filename="../reports/results_markov.py"/>
        <source>Classes of the chain</source>
        <translation>马尔可夫链的类型划分</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Divide values by the mean of their period first</source>
        <translation>先将数值除以本时期的均值</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Periods from the start of a transition to its end</source>
        <translation>转移起点到终点相隔的时期数</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Values or class numbers</source>
        <translation>数值字段或类型编号字段</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Classes by</source>
        <translation>类型的划分方法</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <location filename="../algorithms/stratify.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_markov.py"/>
        <source>Number of classes</source>
        <translation>类数</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Manual breaks (upper edges: 0.4;0.6;0.8)</source>
        <translation>给定断点（各类型上限：0.4;0.6;0.8）</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Classes and moves</source>
        <translation>类型与转移</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>moves down</source>
        <translation>向下转移</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>stays</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>moves up</source>
        <translation>向上转移</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Move to the next period</source>
        <translation>到下一时期的转移</translation>
    </message>
    <message>
        <location filename="../algorithms/markov.py"/>
        <source>Class of the neighbourhood</source>
        <translation>邻域类型</translation>
    </message>
    <message>
        <location filename="../algorithms/models.py"/>
        <source>Coupling study (index, coordination, drivers)</source>
        <translation>耦合协调研究（综合发展指数、耦合协调度、影响因子）</translation>
    </message>
    <message>
        <location filename="../algorithms/models.py"/>
        <source>From indicators with gaps to grades</source>
        <translation>从有缺失值的指标到协调等级</translation>
    </message>
    <message>
        <location filename="../algorithms/obstacles.py"/>
        <source>Obstacle degrees</source>
        <translation>障碍度</translation>
    </message>
    <message>
        <location filename="../algorithms/obstacles.py"/>
        <source>The share of each indicator in what a unit falls short of the best.</source>
        <translation>诊断各指标对研究单元发展的障碍程度，即其在与最优水平的差距中所占的份额。</translation>
    </message>
    <message>
        <location filename="../algorithms/obstacles.py"/>
        <source>obstacle,barrier,diagnosis,factor contribution,indicator,limiting</source>
        <translation>障碍度,障碍因子,障碍度模型,因子诊断,因子贡献度,指标偏离度,制约因素,obstacle,barrier,diagnosis,factor contribution,indicator,limiting</translation>
    </message>
    <message>
        <location filename="../algorithms/obstacles.py"/>
        <location filename="../reports/results.py"/>
        <source>Obstacle degrees by unit</source>
        <translation>各单元障碍度</translation>
    </message>
    <message>
        <location filename="../algorithms/obstacles.py"/>
        <source>Obstacle degrees by unit and system</source>
        <translation>各单元分系统障碍度</translation>
    </message>
    <message>
        <location filename="../algorithms/obstacles.py"/>
        <source>Mean obstacle degrees by period and group</source>
        <translation>分时期、分组平均障碍度</translation>
    </message>
    <message>
        <location filename="../algorithms/obstacles.py"/>
        <location filename="../reports/results_index.py"/>
        <source>Mean obstacle degrees of systems</source>
        <translation>各系统平均障碍度</translation>
    </message>
    <message>
        <location filename="../algorithms/packages.py"/>
        <source>to run anything</source>
        <translation>运行任何算法都需要</translation>
    </message>
    <message>
        <location filename="../algorithms/packages.py"/>
        <source>for reports and charts</source>
        <translation>用于报告和图表</translation>
    </message>
    <message>
        <location filename="../algorithms/packages.py"/>
        <source>for quantiles, equal intervals and head/tail breaks</source>
        <translation>用于分位数、等间距和头尾分级</translation>
    </message>
    <message>
        <location filename="../algorithms/packages.py"/>
        <source>for Moran's I and the spatial test of drivers</source>
        <translation>用于莫兰指数和影响因子的空间检验</translation>
    </message>
    <message>
        <location filename="../algorithms/packages.py"/>
        <source>Missing Python packages: {packages}. {instruction}</source>
        <translation>缺少 Python 包：{packages}。{instruction}</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <location filename="../algorithms/reproduction.py"/>
        <location filename="../studies/model.py"/>
        <source>Input layer</source>
        <translation>输入图层</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <location filename="../ui/assistant_data.py"/>
        <source>Unit (city, province)</source>
        <translation>研究单元（市、省）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <location filename="../ui/assistant_data.py"/>
        <source>Period (year)</source>
        <translation>时期（年份）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <location filename="../ui/assistant_data.py"/>
        <source>Group (region, city type)</source>
        <translation>分组（区域、城市类型）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>stop and name the rows</source>
        <translation>停止运行，并列出这些行</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>leave these rows out and count them</source>
        <translation>剔除这些行，并给出数目</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <location filename="../ui/assistant_data.py"/>
        <source>Missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <location filename="../studies/model.py"/>
        <source>Indicator table (indicator, system, criterion, direction)</source>
        <translation>指标体系表（indicator、system、criterion、direction）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>min-max, [0, 1]</source>
        <translation>极差标准化，[0, 1]</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>min-max, [0.01, 0.99]</source>
        <translation>极差标准化，[0.01, 0.99]</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>vector norm</source>
        <translation>向量归一化</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>z-score</source>
        <translation>Z 值标准化</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Standardisation</source>
        <translation>标准化方法</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>over the whole panel</source>
        <translation>全部时期一并标准化</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>inside each period (periods can not be compared)</source>
        <translation>逐期标准化（各时期不可比）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Standardise</source>
        <translation>标准化范围</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>each system by itself; systems count alike</source>
        <translation>各系统分别计算，系统之间等权</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>all indicators together</source>
        <translation>全部指标一并计算</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Scope of weights</source>
        <translation>总权重的算法</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>multiplicative</source>
        <translation>乘法组合</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>additive</source>
        <translation>加法组合</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>relative entropy</source>
        <translation>相对熵组合</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>game theory</source>
        <translation>博弈论组合</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>game theory, absolute coefficients (as published)</source>
        <translation>博弈论组合，系数取绝对值（同已发表的做法）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>components that explain 85 %</source>
        <translation>累计贡献率达 85% 的主成分</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>eigenvalues above 1 (Kaiser)</source>
        <translation>特征值大于 1 的主成分（Kaiser 准则）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>of the raw values</source>
        <translation>按原始值计算</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>of the standardised values</source>
        <translation>按标准化值计算</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Share of the first method (additive)</source>
        <translation>第一种方法所占的份额（加法组合）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Shift before entropy (replication: 0.0001, 0.01)</source>
        <translation>计算信息熵前的平移量（复现用：0.0001、0.01）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <location filename="../studies/model.py"/>
        <source>Judgement table (AHP)</source>
        <translation>判断矩阵表（层次分析法）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Coefficient of variation in improved CRITIC</source>
        <translation>改进的 CRITIC 法中的变异系数</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Weighting method</source>
        <translation>赋权方法</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Combine with a second method</source>
        <translation>与第二种赋权方法组合</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Rule of combination</source>
        <translation>组合方式</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Principal components used</source>
        <translation>采用的主成分</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Weights table (instead of a method)</source>
        <translation>权重表（代替赋权方法）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>by geometry: queen for polygons, nearest for points</source>
        <translation>按几何类型：面用 queen 邻接，点用最邻近单元</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>a common border or corner (queen)</source>
        <translation>有公共边或公共顶点（queen）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>a common border (rook)</source>
        <translation>有公共边（rook）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>the nearest units</source>
        <translation>最邻近的若干单元</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>units within a distance</source>
        <translation>一定距离以内的单元</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>no neighbours: nothing spatial is computed</source>
        <translation>无邻接关系：不做任何空间计算</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Distance between neighbours (metres)</source>
        <translation>邻接距离（米）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Neighbours</source>
        <translation>邻接关系</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Number of nearest neighbours</source>
        <translation>最邻近单元数</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>leave them out of what is spatial, and name them</source>
        <translation>不参与空间计算，并予以列出</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>join them to the nearest unit</source>
        <translation>与最近的单元相连</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <location filename="../reports/heads.py"/>
        <source>Units without neighbours</source>
        <translation>没有邻居的单元（孤岛）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <location filename="../ui/assistant_data.py"/>
        <source>Seed of random numbers</source>
        <translation>随机数种子</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>Report (HTML)</source>
        <translation>报告（HTML）</translation>
    </message>
    <message>
        <location filename="../algorithms/parameters.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <location filename="../algorithms/provider.py"/>
        <source>Geocoupling: coupling coordination, drivers and inequality of regions</source>
        <translation>Geocoupling：区域耦合协调、影响因子与区域差距分析</translation>
    </message>
    <message>
        <location filename="../algorithms/reporting.py"/>
        <location filename="../reports/cells.py"/>
        <location filename="../ui/assistant_results.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../algorithms/reporting.py"/>
        <location filename="../studies/studyreport.py"/>
        <source>First rows of the result</source>
        <translation>结果的前若干行</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <source>Rows used</source>
        <translation>参与计算的行数</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <location filename="../studies/studyreport.py"/>
        <source>Seed</source>
        <translation>随机数种子</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <location filename="../studies/studyreport.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <source>{name} ({count} rows)</source>
        <translation>{name}（{count} 行）</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <source>only the selected rows</source>
        <translation>仅选中的行</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <source>This run used the selected rows only; the calls below use all rows.</source>
        <translation>本次运行仅使用选中的行；以下命令使用全部行。</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <source>Save these temporary layers and put their files in their places: {names}.</source>
        <translation>请先保存以下临时图层，并用其文件路径替换命令中的名称：{names}。</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <source>Command line ({system})</source>
        <translation>命令行（{system}）</translation>
    </message>
    <message>
        <location filename="../algorithms/reproduction.py"/>
        <source>Python console of QGIS</source>
        <translation>QGIS 的 Python 控制台</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>Run study</source>
        <translation>运行研究</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>Runs a study that was saved by the study assistant: all tables, maps, a project and a report.</source>
        <translation>运行研究助手保存的研究：全部结果表、地图、工程和报告。</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>study,batch,reproduce,replicate,assistant,pipeline,report</source>
        <translation>研究,批量,重现,复现,助手,流程,报告,study,batch,reproduce,replicate,assistant,pipeline,report</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>Number of analyses</source>
        <translation>分析数</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>Study file (.study.json)</source>
        <translation>研究文件（.study.json）</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <location filename="../ui/menu.py"/>
        <source>Study files (*.study.json *.json)</source>
        <translation>研究文件 (*.study.json *.json)</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>Layer (instead of the study's)</source>
        <translation>图层（代替研究中的图层）</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>Table to join (instead of the study's)</source>
        <translation>要连接的数据表（代替研究中的数据表）</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>Folder of the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>GeoPackage with all tables</source>
        <translation>包含全部结果表的 GeoPackage</translation>
    </message>
    <message>
        <location filename="../algorithms/runstudy.py"/>
        <source>QGIS project</source>
        <translation>QGIS 工程</translation>
    </message>
    <message>
        <location filename="../algorithms/setpair.py"/>
        <source>Set pair analysis</source>
        <translation>集对分析</translation>
    </message>
    <message>
        <location filename="../algorithms/setpair.py"/>
        <source>Closeness of each system to the best set, as resilience or vulnerability, and their difference.</source>
        <translation>计算各系统与最优集的贴近度（韧性或脆弱性）及系统之间的差值。</translation>
    </message>
    <message>
        <location filename="../algorithms/setpair.py"/>
        <source>set pair analysis,SPA,vulnerability,resilience,identity,difference,contrary,connection degree</source>
        <translation>集对分析,脆弱性,韧性,韧性,联系度,同一度,差异度,对立度,贴近度,set pair analysis,SPA,vulnerability,resilience,identity,difference,contrary,connection degree</translation>
    </message>
    <message>
        <location filename="../algorithms/setpair.py"/>
        <source>Polarity (system=vulnerability;..., else resilience)</source>
        <translation>系统极性（系统=vulnerability;...，其余为 resilience）</translation>
    </message>
    <message>
        <location filename="../algorithms/setpair.py"/>
        <source>Differences (system1-system2;...)</source>
        <translation>差值（系统1-系统2;...）</translation>
    </message>
    <message>
        <location filename="../algorithms/setpair.py"/>
        <source>Closeness</source>
        <translation>贴近度</translation>
    </message>
    <message>
        <location filename="../algorithms/setpair.py"/>
        <location filename="../reports/results.py"/>
        <source>Identity, difference and contrary degrees</source>
        <translation>同一度、差异度和对立度</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_dependence.py"/>
        <source>Spatial autocorrelation</source>
        <translation>空间自相关</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>Moran's I of every period, and where high or low values lie together: local clusters, hot spots.</source>
        <translation>计算各时期的莫兰指数（Moran's I），并指出高值或低值在何处集聚：局部集聚类型与冷热点。</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>moran,lisa,getis,ord,hot spot,cold spot,cluster,autocorrelation,spatial dependence,scatter plot,outlier</source>
        <translation>莫兰指数,全局莫兰指数,局部莫兰指数,空间自相关,冷热点,热点,冷点,集聚,空间集聚,空间依赖性,莫兰散点图,空间异常,moran,lisa,getis,ord,hot spot,cold spot,cluster,autocorrelation,spatial dependence,scatter plot,outlier</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>Moran's I of the first period</source>
        <translation>第一个时期的莫兰指数（Moran's I）</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>Moran's I of the last period</source>
        <translation>最后一个时期的莫兰指数（Moran's I）</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>false discovery rate (Benjamini–Hochberg)</source>
        <translation>错误发现率（Benjamini–Hochberg）</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>none: every unit is tested by itself</source>
        <translation>不校正：各单元单独检验</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>Significance level of local clusters</source>
        <translation>局部集聚的显著性水平</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>Correction for testing many units</source>
        <translation>多重检验的校正方法</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <location filename="../reports/results_dependence.py"/>
        <source>Moran's I by period</source>
        <translation>各时期的莫兰指数（Moran's I）</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <location filename="../reports/results_dependence.py"/>
        <source>Members of clusters by period</source>
        <translation>各时期集聚类型的单元</translation>
    </message>
    <message>
        <location filename="../algorithms/spatialautocorrelation.py"/>
        <source>Local clusters</source>
        <translation>局部集聚类型</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Stratify fields</source>
        <translation>字段离散化</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Classes of numeric fields, with exact natural breaks.</source>
        <translation>将数值字段划分为若干类，自然断点法给出精确解。</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>classify,natural breaks,jenks,fisher,quantile,strata,discretise,classes</source>
        <translation>离散化,分级,分类,自然断点法,分位数,等间距,分层,断点,classify,natural breaks,jenks,fisher,quantile,strata,discretise,classes</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <location filename="../reports/heads.py"/>
        <source>Scheme</source>
        <translation>划分方法</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Manual breaks (upper edges: 0.2;0.4;0.6)</source>
        <translation>给定断点（各类上限：0.2;0.4;0.6）</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Strata</source>
        <translation>分类结果</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>Breaks</source>
        <translation>断点</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>natural breaks (exact)</source>
        <translation>自然断点法（精确解）</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <location filename="../reports/charts_stability.py"/>
        <source>quantiles</source>
        <translation>分位数法</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <location filename="../reports/charts_stability.py"/>
        <source>equal intervals</source>
        <translation>等间距法</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <location filename="../reports/charts_stability.py"/>
        <source>geometric intervals</source>
        <translation>几何间距法</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <source>standard deviations from the mean</source>
        <translation>标准差法</translation>
    </message>
    <message>
        <location filename="../algorithms/stratify.py"/>
        <location filename="../reports/charts_stability.py"/>
        <source>head/tail breaks</source>
        <translation>头尾分割法</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <source>Efficiency between systems (DEA)</source>
        <translation>系统间效率（DEA）</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <source>How much each system yields for the state of the others: CCR scores, slacks and peers.</source>
        <translation>以数据包络分析测度每个系统在其他系统现有水平下的产出：CCR 效率值、松弛变量和标杆单元。</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <source>DEA,CCR,efficiency,data envelopment analysis,coordination,slack,peer</source>
        <translation>数据包络分析,效率,协调度,松弛变量,标杆单元,前沿面,DEA,CCR,efficiency,data envelopment analysis,coordination,slack,peer</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <source>the others are inputs, the system is the output</source>
        <translation>其他系统为投入，该系统为产出</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <source>the system is the input, the others are outputs</source>
        <translation>该系统为投入，其他系统为产出</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <source>one for the whole panel</source>
        <translation>全部时期共用一个前沿面</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <source>one per period</source>
        <translation>每个时期各有前沿面</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_weights.py"/>
        <location filename="../reports/results_gravity.py"/>
        <location filename="../ui/indicatormodel.py"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <source>Frontier</source>
        <translation>前沿面</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <location filename="../reports/contracttables.py"/>
        <source>Efficiency</source>
        <translation>效率</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <location filename="../reports/results_index.py"/>
        <location filename="../studies/exhibitforms.py"/>
        <source>Mean efficiency by period</source>
        <translation>各时期平均效率</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <location filename="../reports/results.py"/>
        <source>Slacks</source>
        <translation>松弛变量</translation>
    </message>
    <message>
        <location filename="../algorithms/systemefficiency.py"/>
        <location filename="../reports/results.py"/>
        <source>Peers</source>
        <translation>标杆单元</translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <source>Indicator weights</source>
        <translation>指标权重</translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <source>Weights of indicators inside their systems and over all of them.</source>
        <translation>计算各指标的系统内权重和总权重。</translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <source>weights,entropy,CRITIC,PCA,AHP,game theory,equal,indicator,index,objective weighting</source>
        <translation>权重,指标权重,熵值法,熵权法,变异系数法,主成分分析,层次分析法,博弈论,组合赋权,等权,客观赋权,主观赋权,指标体系,weights,entropy,CRITIC,PCA,AHP,game theory,equal,indicator,index,objective weighting</translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <source>Weights</source>
        <translation>指标权重</translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <location filename="../reports/results_index.py"/>
        <source>Weights of criteria</source>
        <translation>准则层权重</translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <source>Correlations of indicators</source>
        <translation>指标相关系数</translation>
    </message>
    <message>
        <location filename="../algorithms/weights.py"/>
        <location filename="../reports/results_index.py"/>
        <source>Consistency of judgements</source>
        <translation>判断矩阵一致性检验</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_index.py"/>
        <source>Sensitivity to weights</source>
        <translation>权重敏感性</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>Ranks and grades under other weighting methods, random weights, and one indicator left out.</source>
        <translation>改用其他赋权方法、随机权重以及逐一剔除指标后的排名和等级。</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>robustness,sensitivity,weights,spearman,kendall,leave one out,random weights,monte carlo</source>
        <translation>稳健性检验,敏感性分析,权重,斯皮尔曼,肯德尔,秩相关,逐一剔除,随机权重,蒙特卡罗,robustness,sensitivity,weights,spearman,kendall,leave one out,random weights,monte carlo</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>Lowest rank correlation between methods</source>
        <translation>各方法之间最低的秩相关系数</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>Methods to compare with the first</source>
        <translation>用于比较的赋权方法</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>Draws of random weights</source>
        <translation>随机权重的组数</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>Spread of random weights</source>
        <translation>随机权重的幅度</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <source>Leave out one indicator at a time</source>
        <translation>逐一剔除指标</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <location filename="../reports/results_index.py"/>
        <source>Agreement of methods</source>
        <translation>各方法的一致性</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <location filename="../reports/results.py"/>
        <source>Scores, ranks and grades of units</source>
        <translation>各单元的指数、排名和等级</translation>
    </message>
    <message>
        <location filename="../algorithms/weightsensitivity.py"/>
        <location filename="../reports/results_index.py"/>
        <source>Indicators left out</source>
        <translation>逐一剔除指标的影响</translation>
    </message>
    <message>
        <location filename="../layers/languages.py"/>
        <source>km</source>
        <translation>千米</translation>
    </message>
    <message>
        <location filename="../layers/languages.py"/>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <location filename="../layers/projection.py"/>
        <source>Albers equal-area conic projection</source>
        <translation>Albers 等积圆锥投影</translation>
    </message>
    <message>
        <location filename="../layers/projection.py"/>
        <source>equidistant conic projection</source>
        <translation>等距圆锥投影</translation>
    </message>
    <message>
        <location filename="../layers/projection.py"/>
        <source>Lambert azimuthal equal-area projection</source>
        <translation>Lambert 方位等积投影</translation>
    </message>
    <message>
        <location filename="../layers/projection.py"/>
        <source>Lambert conformal conic projection</source>
        <translation>Lambert 正形圆锥投影</translation>
    </message>
    <message>
        <location filename="../layers/projection.py"/>
        <source>transverse Mercator projection</source>
        <translation>横轴墨卡托投影</translation>
    </message>
    <message>
        <location filename="../layers/projection.py"/>
        <source>central meridian {degrees}°</source>
        <translation>中央经线 {degrees}°</translation>
    </message>
    <message>
        <location filename="../layers/projection.py"/>
        <source>standard parallels {first}° and {second}°</source>
        <translation>标准纬线 {first}° 和 {second}°</translation>
    </message>
    <message>
        <location filename="../layers/projection.py"/>
        <source>latitude of origin {degrees}°</source>
        <translation>原点纬度 {degrees}°</translation>
    </message>
    <message>
        <location filename="../layers/projection.py"/>
        <source>{projection} ({parameters})</source>
        <translation>{projection}（{parameters}）</translation>
    </message>
    <message>
        <location filename="../layers/renderers.py"/>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <location filename="../layers/sinks.py"/>
        <source>A row could not be written to {output}: {reason}</source>
        <translation>有一行无法写入 {output}：{reason}</translation>
    </message>
    <message>
        <location filename="../methods/geodetector/study.py"/>
        <location filename="../methods/spatialautocorrelation.py"/>
        <source>the data</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Serious unbalance</source>
        <translation>严重失调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Moderate unbalance</source>
        <translation>中度失调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Basic coordination</source>
        <translation>基本协调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Moderate coordination</source>
        <translation>中度协调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>High coordination</source>
        <translation>高度协调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Extreme disorder</source>
        <translation>极度失调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Severe disorder</source>
        <translation>严重失调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Moderate disorder</source>
        <translation>中度失调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Mild disorder</source>
        <translation>轻度失调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Nearly dysfunctional</source>
        <translation>濒临失调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Barely coordinated</source>
        <translation>勉强协调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Primary coordination</source>
        <translation>初级协调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Intermediate coordination</source>
        <translation>中级协调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Good coordination</source>
        <translation>良好协调</translation>
    </message>
    <message>
        <location filename="../methods/grades.py"/>
        <source>Quality coordination</source>
        <translation>优质协调</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Coupling needs the scores of at least two systems, and these fields were found: {fields}. Choose the system fields.</source>
        <translation>计算耦合度至少需要两个系统的综合发展指数，现有字段：{fields}。请选择各系统指数的字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>System score “{field}” is {value} in {rows}; scores must lie in [0, 1]. Compute them with “Composite index”, or set RESCALE.</source>
        <translation>系统指数“{field}”为 {value}，应在 [0, 1] 之内：{rows}。请用“综合发展指数”算法计算，或设置 RESCALE。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>“{field}” is {value} in {rows}; a coupling coordination degree lies in [0, 1]. Choose the right field.</source>
        <translation>“{field}”为 {value}，而耦合协调度应在 [0, 1] 之内：{rows}。请选择正确的字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>System score “{field}” is 0 in every row, so nothing is coupled. Check its indicators or leave the system out.</source>
        <translation>系统指数“{field}”在所有行中均为 0，无从计算耦合。请检查其指标，或去掉该系统。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>System score “{field}” has the same value everywhere and can not be rescaled. Leave it out.</source>
        <translation>系统指数“{field}”的取值完全不变，无法拉伸。请去掉该系统。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>The scores {fields} were stretched to the unit interval before coupling. This changes C, T, D and the grades: use it only to replicate results of tools that do so.</source>
        <translation>指数 {fields} 在计算耦合度之前已拉伸到单位区间，C、T、D 和协调等级因此改变：只应用于复现采用这种做法的软件的结果。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>{n} system weights were given for {needed} systems ({fields}). Give one weight per system.</source>
        <translation>给出了 {n} 个系统权重，而系统有 {needed} 个（{fields}）。请为每个系统各给一个权重。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>System weights “{value}” can not be read. Write 0.3;0.7 or field=0.3;field2=0.7.</source>
        <translation>系统权重“{value}”无法识别。请写作 0.3;0.7 或 字段=0.3;字段2=0.7。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>System weights “{value}” do not name each of {fields} once. Correct the names.</source>
        <translation>系统权重“{value}”没有把 {fields} 各写一次。请更正名称。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>System weights {value} must be 0 or more, with one above 0. Correct them.</source>
        <translation>系统权重 {value} 不得小于 0，且至少有一个大于 0。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>The system weights summed to {sum} and were divided by that sum.</source>
        <translation>系统权重合计为 {sum}，已除以该合计值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Custom grades “{value}” can not be read. Write pairs upper;label with rising bounds, the last 1: 0.5;low;1;high.</source>
        <translation>自定义等级“{value}”无法识别。请将上限与名称成对书写，上限递增，最后一个为 1：0.5;失调;1;协调。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Choose either the system fields or a degree that is computed already, not both.</source>
        <translation>各系统指数字段与已算好的耦合协调度只能选择其中之一。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Efficiency between systems needs the scores of at least two systems, and these fields were found: {fields}. Choose the system fields.</source>
        <translation>计算系统间效率至少需要两个系统的指数，而找到的字段为：{fields}。请选择各系统的指数字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>System field “{field}” is chosen more than once. Keep it in one place.</source>
        <translation>系统字段“{field}”重复选择。请只保留一处。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Data envelopment analysis needs values above 0, and field “{field}” is {value} in {rows}. Correct these values, leave the rows out, or score the systems so that no score is 0 (standardisation unit_interval_shift).</source>
        <translation>数据包络分析要求取值大于 0，而字段“{field}”为 {value}：{rows}。请更正，剔除这些行，或使各系统的指数都不为 0（标准化方法选 unit_interval_shift）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>A frontier per period needs the period field. Set it, or choose the pooled frontier.</source>
        <translation>每个时期各有前沿面时需要时期字段。请选择时期字段，或改为全部时期共用一个前沿面。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Each period has a frontier of its own: efficiencies of different periods are measured against different peers.</source>
        <translation>每个时期各有前沿面：不同时期的效率以不同的标杆单元为参照。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>A frontier has only {n} row(s) for {systems} systems, fewer than 3 for each system ({needed}): many rows are efficient for want of peers. Add units, pool the periods, or use fewer systems.</source>
        <translation>系统有 {systems} 个，而某一前沿面只有 {n} 行，少于系统数的三倍（{needed}）：许多行因缺少标杆而有效。请增加研究单元，改为全部时期共用一个前沿面，或减少系统。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>The efficiency of system “{field}” can not be computed reliably, because the values of {fields} differ by too many orders of magnitude. Check their extreme values and leave out what is wrong.</source>
        <translation>系统“{field}”的效率无法可靠计算，因为下列字段的取值相差过多个数量级：{fields}。请检查极端值，并剔除有误的数据。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>The factor table has no column “{field}”. It needs fuel, unit, ncv, ncv_unit, carbon_content and oxidation; it has {fields}.</source>
        <translation>排放因子表缺少“{field}”列。fuel、unit、ncv、ncv_unit、carbon_content、oxidation 为必需列，该表现有：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Factor “{field}” of fuel “{name}” is “{value}”. It must be a number above 0 (oxidation: at most 1). Correct it.</source>
        <translation>燃料“{name}”的因子“{field}”为“{value}”，应为大于 0 的数（oxidation 不超过 1）。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Fuel “{name}” is measured in “{unit}” and its calorific value in “{value}”, which do not fit together or are not known. Known units: {names}.</source>
        <translation>燃料“{name}”的计量单位“{unit}”与其热值单位“{value}”不相符，或无法识别。可用的单位：{names}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>“{value}” (given for field “{field}”) is no fuel of the factor table. Correct the name or add a row; fuels at hand: {names}.</source>
        <translation>排放因子表中没有燃料“{value}”（字段“{field}”）。请更正名称，或补上该行；现有燃料：{names}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>The factor table has {count} rows for fuel “{value}”. Choose one set of factors, or keep one row.</source>
        <translation>排放因子表中燃料“{value}”有 {count} 行。请选定一套因子，或只保留一行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Fields {fields} are both fuel “{value}”. Add them up or leave one out.</source>
        <translation>字段 {fields} 都是燃料“{value}”。请将其相加，或去掉其中之一。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Fuel “{value}” occurs more than once in one unit and period: {rows}. Add these rows up.</source>
        <translation>燃料“{value}”在同一单元同一时期重复出现：{rows}。请将这些行相加。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>{count} fuel(s) have no row in some unit and period and count 0 there: {rows}. Add the rows if the amount is not 0.</source>
        <translation>{count} 种燃料在部分单元和时期没有数据行，按 0 计：{rows}。若消费量不为 0，请补上这些行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>The amount of fuel in field “{field}” is {value} in {rows}; amounts must be 0 or more. Use consumption, not the balance of a transformation.</source>
        <translation>字段“{field}”的燃料消费量为 {value}，应不小于 0：{rows}。请采用消费量，而不是加工转换的投入产出差额。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>Amounts were taken in these units: {value}. Results are tonnes of CO2.</source>
        <translation>各燃料的计量单位为：{value}。结果单位为吨 CO2。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/coordination.py"/>
        <source>{fields} are made from fuels that are counted as well ({names}). Their carbon is counted twice unless the amounts of those leave out what was transformed.</source>
        <translation>字段 {fields} 对应的燃料由同样计入的燃料（{names}）加工转换而成。除非后者的消费量已扣除用于加工转换的部分，否则碳排放会重复计算。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>No density curve can be drawn of field “{field}”: in every period there are fewer than 3 units, or all values are equal, or they reach over more than 16000 bandwidths. Choose another field, use more units, or take logarithms.</source>
        <translation>字段“{field}”没有可绘制的密度曲线：每个时期都不足 3 个单元，或数值全部相等，或数值跨度超过 16000 倍带宽。请选择其他字段，增加单元，或对数值取对数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>{count} curve(s) could not be drawn ({places}), since there are fewer than {needed} units. Merge small groups to get a curve.</source>
        <translation>有 {count} 条曲线（{places}）因不足 {needed} 个单元而无法绘制。如需曲线，请合并较小的组。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>{count} curve(s) could not be drawn ({places}), since all values are equal. Check these values, or leave the rows out.</source>
        <translation>有 {count} 条曲线（{places}）因数值全部相等而无法绘制。请检查这些数值，或剔除这些行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>{count} curve(s) rest on fewer than {needed} units ({places}). They are drawn, but neither tested nor described in words, since one unit can make a peak. Merge small groups to get a description.</source>
        <translation>有 {count} 条曲线（{places}）依据的单元不足 {needed} 个。这些曲线照常绘制，但不作检验，也不作文字描述，因为一个单元就可能形成一个峰。如需描述，请合并较小的组。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>{count} curve(s) are narrower than the {points} points of their grid can show ({places}). Descriptors do not depend on the grid, but the drawn curve may miss its peak. Take logarithms of the values, or check for extreme ones.</source>
        <translation>有 {count} 条曲线（{places}）过窄，网格的 {points} 个点不足以完整显示。形态指标不受网格影响，但绘出的曲线可能遗漏峰顶。请对数值取对数，或检查是否有极端值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>{count} curve(s) could not be drawn ({places}), since their values reach over more than {most} bandwidths. Take logarithms of the values, or check for extreme ones.</source>
        <translation>有 {count} 条曲线（{places}）因数值跨度超过 {most} 倍带宽而无法绘制。请对数值取对数，或检查是否有极端值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>The equation of the bandwidth sheather_jones could not be solved for {count} curve(s) ({places}). They have the bandwidth nrd0. Choose nrd0 for all curves to compare them.</source>
        <translation>有 {count} 条曲线（{places}）的带宽方程（sheather_jones）无法求解。这些曲线改用带宽 nrd0。如需相互比较，请对全部曲线选用 nrd0。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>{count} curve(s) reach over the bounds 0 and 1 of the values with more than 5 % of their mass, most in {place} ({share} %). Do not read a curve beyond its bounds; state this share (column outside).</source>
        <translation>有 {count} 条曲线超出数值的界限 0 和 1 的质量在 5% 以上，超出最多的为 {place}（{share}%）。请勿解读界限之外的曲线，并在文中注明这一份额（outside 列）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>The period field has one period only, so that no change can be told. Use a layer with two periods or more.</source>
        <translation>时期字段只有一个时期，无法说明变化。请使用含两个及以上时期的图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/density.py"/>
        <source>{count} unit(s) are not there in every period ({places}). Curves of different periods then show different units; compare them with care, or use the same units in every period.</source>
        <translation>有 {count} 个单元（{places}）并非每个时期都有。不同时期的曲线因而反映不同的单元；请谨慎比较，或使各时期的单元一致。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/dependence.py"/>
        <source>{count} row(s) lie in exactly the same place as another one, and no period field is chosen: rows in one place count as neighbours. If the layer is a panel, choose its period field.</source>
        <translation>有 {count} 行与其他行位置完全相同，且未选择时期字段：同一位置的行会互为邻居。如果图层是面板数据，请选择时期字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/dependence.py"/>
        <source>The layer has no geometry, so that no unit has a neighbour. Join the table to a layer of units first.</source>
        <translation>图层没有几何，因此所有单元都没有邻居。请先将表连接到单元图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/dependence.py"/>
        <source>The significance level is {value}; it must lie between 0 and 1, such as 0.05. Correct it.</source>
        <translation>显著性水平为 {value}，应介于 0 和 1 之间，如 0.05。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/dependence.py"/>
        <source>{count} row(s) have no neighbour and were left out of all that is spatial: {rows}. Join them to the nearest unit, or choose the nearest units as neighbours, to keep them.</source>
        <translation>有 {count} 行没有邻居，未参与任何空间计算：{rows}。如需保留，请将其与最近的单元相连，或改用最邻近的若干单元作为邻居。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/dependence.py"/>
        <source>{count} period(s) have fewer than {needed} units with a value and a neighbour: {run}. There are no results there. Add units, or choose the nearest units as neighbours.</source>
        <translation>有 {count} 个时期中既有取值又有邻居的单元不足 {needed} 个：{run}。这些时期没有结果。请增加单元，或改用最邻近的若干单元作为邻居。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/dependence.py"/>
        <source>Field “{field}” has the same value in all units of {count} period(s): {run}. There are no results there. Check the values, or choose another field.</source>
        <translation>字段“{field}”在 {count} 个时期中所有单元取值相同：{run}。这些时期没有结果。请检查数值，或选择其他字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/dependence.py"/>
        <source>The periods do not have the same units ({fewest} to {most} of them). Neighbours are those of the same period; use the same units in every period to compare Moran's I.</source>
        <translation>各时期的单元不一致（{fewest} 至 {most} 个）。邻居只取同一时期的单元；如需比较各时期的莫兰指数（Moran's I），请使各时期的单元一致。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/dependence.py"/>
        <source>{permutations} permutations can give no p below {p}. {count} row(s) have that p and are not significant after correction for {tests} tests; ask for {needed} permutations to see whether they are.</source>
        <translation>置换 {permutations} 次时，p 值不可能小于 {p}。有 {count} 行的 p 值恰为此值，经 {tests} 个检验的校正后不显著；请将置换次数设为 {needed}，以判断其是否显著。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The number of classes is {classes}; it must be a whole number, 1 or more. Correct it.</source>
        <translation>类数为 {classes}，应为不小于 1 的整数。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Field “{field}” has only {found} distinct value(s), which gives {found} class(es) instead of {classes}.</source>
        <translation>字段“{field}”只有 {found} 个不同的取值，因此分为 {found} 类，而不是 {classes} 类。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{count} of the {classes} classes of field “{field}” ({scheme}) hold no value and were left out.</source>
        <translation>字段“{field}”的 {classes} 类（{scheme}）中有 {count} 类没有取值，未予保留。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The breaks of field “{field}” ({value}) must be finite numbers, each above the one before. Correct them.</source>
        <translation>字段“{field}”的断点（{value}）须为有限的数，且依次递增。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>“{option}” needs the Python package {package}. Install it, or choose another option.</source>
        <translation>“{option}”需要 Python 包 {package}。请安装，或选择其他选项。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>No factor was chosen. Choose at least one factor field.</source>
        <translation>没有选择因子。请至少选择一个因子字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Field “{field}” is chosen more than once as response or factor. Keep it in one place.</source>
        <translation>字段“{field}”被重复选作因变量或因子。请只保留一处。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Field “{field}” is listed as categorical but is not a factor. Add it to the factors: {fields}.</source>
        <translation>字段“{field}”被列为类型因子，但不在探测因子之中。请将其加入探测因子，现有：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Factor “{field}” is used as a category and has {found} distinct numbers (at most {most}). Leave it out of the categorical factors, so that it is divided into classes.</source>
        <translation>因子“{field}”按类型处理，但有 {found} 个不同的数值（最多 {most} 个）。请不要将其列为类型因子，以便离散化。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Factor “{field}” has {count} pairs of strata, more than {most}: its means are listed but not compared. Divide it into fewer classes to compare them.</source>
        <translation>因子“{field}”的层两两组合共 {count} 对，超过 {most} 对：只列出各层均值，未作两两比较。如需比较，请减少层数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The number of permutations is {n}; it must be a whole number, 99 or more. Correct it.</source>
        <translation>置换次数为 {n}，应为不小于 99 的整数。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Response “{field}” has the same value in all {n} rows, so there is nothing to explain. Choose another response.</source>
        <translation>因变量“{field}”在全部 {n} 行中取值相同，没有可供解释的差异。请选择其他因变量。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Response “{field}” is missing in {count} row(s), which were left out: {rows}.</source>
        <translation>因变量“{field}”有 {count} 行缺失，已剔除：{rows}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Factor “{field}” is missing in {count} row(s), which were left out for this factor only: {rows}.</source>
        <translation>因子“{field}”有 {count} 行缺失，只在该因子中剔除：{rows}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Group field “{field}” is empty in {count} row(s), which count among all units only: {rows}.</source>
        <translation>分组字段“{field}”有 {count} 行为空，这些行只参与全部单元的分析：{rows}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Response “{field}” has the same value in all {n} rows of {run}: no results there.</source>
        <translation>因变量“{field}”在{run}的全部 {n} 行中取值相同，此处没有结果。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Only {n} row(s) of {run} can be used and {needed} are needed: no results there.</source>
        <translation>{run}只有 {n} 行可用，而需要 {needed} 行，此处没有结果。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>All rows are in one stratum, so the factor explains nothing here.</source>
        <translation>所有行同属一层，该因子在此没有解释力。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Every row is a stratum of its own: q is 1 by construction and can not be tested.</source>
        <translation>每行自成一层，q 必然为 1，无法检验。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Only {n} row(s) have a value here.</source>
        <translation>此处只有 {n} 行有取值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{count} of {strata} strata have fewer than 5 rows.</source>
        <translation>{strata} 层中有 {count} 层不足 5 行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Strata of fewer than {least} rows in {count} of {total} factor results: {cases}. Means of so few rows are uncertain, and q is inflated. Choose fewer classes or another scheme, merge categories, or raise the fewest rows of a stratum.</source>
        <translation>{total} 个因子结果中有 {count} 个含不足 {least} 行的层：{cases}。行数如此少时层均值不可靠，q 偏大。请减少分层数、改用其他分层方法、合并类别，或提高每层的最少行数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Strata of fewer than {least} rows in {count} of {total} factor results: {cases} and {more} more. Means of so few rows are uncertain, and q is inflated. Choose fewer classes or another scheme, merge categories, or raise the fewest rows of a stratum.</source>
        <translation>{total} 个因子结果中有 {count} 个含不足 {least} 行的层：{cases}，另有 {more} 个。行数如此少时层均值不可靠，q 偏大。请减少分层数、改用其他分层方法、合并类别，或提高每层的最少行数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>“{field}” in {run} (smallest stratum: {n})</source>
        <translation>{run}中的“{field}”（最小层 {n} 行）</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{count} stratum(s) of a single row raise q.</source>
        <translation>有 {count} 层只有一行，会抬高 q。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{count} stratum(s) of a single row were left out.</source>
        <translation>剔除了 {count} 个只有一行的层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{n} rows in {strata} crossed strata: fewer than 5 a stratum, q12 is inflated.</source>
        <translation>{n} 行分布于 {strata} 个叠加层，平均每层不足 5 行，q12 偏高。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>No type: {n} rows are fewer than 10 more than the {strata} crossed strata.</source>
        <translation>不判定交互类型：{n} 行比 {strata} 个叠加层多出不足 10。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{strata} pairs of strata are too many for the additive model, which was not computed.</source>
        <translation>叠加层数为 {strata}，对加法模型而言过多，未作计算。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{n} permutations were used instead of {asked}, so that p can stay small after adjusting {tests} tests.</source>
        <translation>置换次数由 {asked} 增至 {n}，以便在校正 {tests} 个检验之后 p 仍能足够小。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{count} unit(s) have several rows in one run; permutations move them whole. Set the period field if these are periods.</source>
        <translation>{count} 个单元在同一次分析中有多行，置换时整体移动。若各行为不同时期，请选择时期字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Factor(s) {fields} in {run}: p by {option} and the default p lie on different sides of 0.05. The noncentral test depends on the zero point of the response; rely on the default.</source>
        <translation>在{run}中，因子 {fields} 按 {option} 得到的 p 与默认检验的 p 分处 0.05 的两侧。非中心 F 检验受因变量零点位置的影响，请以默认检验为准。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Factor(s) {fields} are indicators of the response, which they explain by construction. Leave them out, or say so.</source>
        <translation>因子 {fields} 是因变量的构成指标，必然解释因变量。请将其剔除，或在文中说明。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>“{value}” in the manual breaks is not of the form factor: 5;15. The factors are {fields}. Correct it; parts are separated by |.</source>
        <translation>给定断点中的“{value}”不符合“因子: 5;15”的格式。现有因子：{fields}。请更正；各因子之间以 | 分隔。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Field “{field}” reaches from {smallest} to {largest}; geometric classes need values that are all above or all below zero. Choose another scheme, or add a constant to the field.</source>
        <translation>字段“{field}”的取值介于 {smallest} 与 {largest} 之间，而几何间距法要求取值全部大于 0 或全部小于 0。请选择其他方法，或给该字段加上一个常数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{count} class(es) of field “{field}” with fewer than {least} values were merged with a neighbouring class.</source>
        <translation>字段“{field}”有 {count} 类的取值不足 {least} 个，已并入相邻的类。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{count} category(ies) of field “{field}” with fewer than {least} rows were left out, {n} row(s) in all. Lower the fewest rows of a stratum to keep them.</source>
        <translation>字段“{field}”有 {count} 个类别不足 {least} 行，已剔除，共 {n} 行。如需保留，请调低每层的最少行数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The fewest rows of a stratum is {least}; it must be a whole number, 1 or more. Correct it.</source>
        <translation>每层的最少行数为 {least}，应为不小于 1 的整数。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The numbers of classes to try reach from {low} to {high}; they must be whole numbers from 2 to {most}, the first not above the second. Correct them.</source>
        <translation>尝试的层数范围为 {low} 至 {high}，应为 2 至 {most} 的整数，且前者不大于后者。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Scheme and number of classes were chosen by the response, and p takes this choice as given: it may be too small.</source>
        <translation>离散化方法和层数依据因变量选出，而 p 值将其视为既定，因此可能偏小。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The strata of {fields} were chosen by the response of more rows than some runs have: p is conditional on them there. Give every period and group breaks of its own for p values that repeat the search.</source>
        <translation>因子 {fields} 的分层依据因变量选出，所用的行多于部分分析自身的行，这些分析的 p 值以所选分层为条件。若要 p 值重复整个寻优过程，请使各时期、各组分别确定断点。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>All p values of pairs take the strata as given that the response has chosen for {fields}: they may be too small. Confirm a pair with strata that were set beforehand.</source>
        <translation>因子 {fields} 的分层依据因变量选出，各因子对的 p 值均将其视为既定，可能偏小。对于因子对的结果，请用事先确定的分层加以验证。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Not distinguishable from having more classes: the gain over the better factor has an adjusted p of {p}, so do not read the type as an interaction.</source>
        <translation>与单纯增加层数无显著差别：相对于较强单因子的增益，其校正 p 为 {p}，因此不要把交互类型解读为存在交互作用。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Here q is smaller than chance alone usually gives, so both ends of its interval are 0: read it as no sign of an effect, not as proof of none.</source>
        <translation>此处的 q 低于随机情形下通常的取值，其置信区间的上下限因而均为 0：这只表示没有发现影响的迹象，并不证明没有影响。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The number of nearest neighbours is {k}; it must be a whole number, 1 or more. Correct it.</source>
        <translation>最邻近单元数为 {k}，应为不小于 1 的整数。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The distance of neighbours is {value}; it must be a number above 0. Correct it.</source>
        <translation>邻接距离为 {value}，应为大于 0 的数。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>{count} pairs of neighbours among {n} units are too many. Choose a smaller distance or another kind of neighbours, and check that the units do not all lie in one place.</source>
        <translation>{n} 个单元之间有 {count} 对邻接关系，数目过多。请减小距离或选择其他邻接关系，并检查各单元是否都位于同一处。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Neighbours by “{value}” need polygons, and this layer has none. Choose knn or distance, or a layer of polygons.</source>
        <translation>“{value}”邻接需要面要素，而该图层中没有面。请选择 knn 或 distance，或改用面图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The spatial test works on at most {most} units, and there are {n}. Choose the test “permutation” and look at Moran's I of the residuals, or divide the units into groups.</source>
        <translation>空间检验最多适用于 {most} 个单元，而现有 {n} 个。请将显著性检验设为“permutation”并查看残差的 Moran's I，或将单元分组。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Spatial dependence was not looked at: {n} rows are more than {most}. Check Moran's I on a sample or by region.</source>
        <translation>未考察空间依赖性：共 {n} 行，超过 {most} 行。请抽取样本或分区域检查 Moran's I。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Spatial dependence was not looked at, since units have several rows in one run. Set the period field to do so.</source>
        <translation>未考察空间依赖性，因为单元在同一次分析中有多行。如需考察，请选择时期字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Spatial dependence was not looked at, since the layer has no geometry. Neighbouring units that resemble each other make p values too small; join the table to a layer of units to see whether they do.</source>
        <translation>未考察空间依赖性，因为图层没有几何。相邻单元彼此相似会使 p 值偏小；请将表连接到单元图层，以判断是否如此。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Spatial dependence was not looked at: it needs the Python package {package}. Install it to see Moran's I.</source>
        <translation>未考察空间依赖性：需要 Python 包 {package}。请安装，以便计算 Moran's I。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Neighbouring units resemble each other: Moran's I of the response is significant in {count} of {runs} run(s), {i} at most. Tests that take rows as independent find too much; choose the significance “spatial”, or say so.</source>
        <translation>相邻单元彼此相似：{runs} 次分析中有 {count} 次因变量的 Moran's I 显著，最大为 {i}。假定各行独立的检验会得出过多的显著结果；请将显著性检验设为“spatial”，或在文中说明。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>What the strata of {fields} leave unexplained is still alike among neighbours (significant Moran's I): their p values are too small. Choose the significance “spatial”, or say so.</source>
        <translation>因子 {fields} 的分层未能解释的部分在相邻单元之间仍然相似（Moran's I 显著），其 p 值偏小。请将显著性检验设为“spatial”，或在文中说明。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>Which units are neighbours was not said: choose a kind of neighbours.</source>
        <translation>没有指定邻接关系，请选择一种。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/drivers.py"/>
        <source>The significance “spatial” needs a layer with geometry, one row per unit in each run, and neighbours. {reason} Choose another significance otherwise.</source>
        <translation>显著性检验“spatial”要求图层有几何，每次分析中每个单元只有一行，且存在邻接关系。{reason}否则请选择其他显著性检验。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>Gravity centres and ellipses need a plane measured in metres, but “{name}” is in degrees ({crs}). Choose a projected CRS under “Projected CRS to compute in”, best one that keeps areas or distances of the country, or reproject the layer.</source>
        <translation>重心和标准差椭圆须在以米为单位的平面上计算，而图层“{name}”以度为单位（{crs}）。请在“计算所用的投影坐标系”中选择投影坐标系，最好是适合该国的等积或等距投影，或对图层重投影。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>“Projected CRS to compute in” must be measured in metres, but {crs} is in degrees. Choose a projected CRS, best one that keeps areas or distances of the country.</source>
        <translation>“计算所用的投影坐标系”须以米为单位，而 {crs} 以度为单位。请选择投影坐标系，最好是适合该国的等积或等距投影。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>“Projected CRS to compute in” is no CRS that QGIS knows: “{value}”. Choose another one.</source>
        <translation>“计算所用的投影坐标系”不是 QGIS 能识别的坐标系：“{value}”。请另选一个。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>Layer “{name}” has no CRS and can not be transformed to {crs}. Set the CRS of the layer first.</source>
        <translation>图层“{name}”没有坐标系，无法转换到 {crs}。请先设置该图层的坐标系。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>The unit of the coordinates of “{name}” is not known: they were taken for metres. Set the CRS of the layer, or choose a projected CRS, to be sure of kilometres.</source>
        <translation>图层“{name}”的坐标单位不明，已按米处理。为确保千米数正确，请设置该图层的坐标系，或选择投影坐标系。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>No row of “{name}” has a geometry that lies in {crs}. Join the table to a layer of units, or choose another CRS.</source>
        <translation>图层“{name}”没有任何一行的几何位于 {crs} 的适用范围内。请将表连接到单元图层，或选择其他坐标系。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>No row of “{name}” has a geometry, so that there is no centre. Join the rows to a layer of units, or choose another layer.</source>
        <translation>“{name}”中没有一行有几何，因此没有重心。请将这些行连接到单元图层，或选择其他图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>{count} row(s) have a weight but no geometry and were left out: {rows}. Centres lack their weight; give these units a geometry.</source>
        <translation>有 {count} 行有权重而没有几何，已剔除：{rows}。重心因此未计入其权重，请为这些单元补上几何。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>{count} row(s) lie where {crs} does not reach and were left out: {rows}. Check their geometry, or choose a CRS made for the whole area.</source>
        <translation>有 {count} 行位于 {crs} 的适用范围之外，已剔除：{rows}。请检查其几何，或选择适用于整个研究区的坐标系。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>{count} row(s) have an invalid geometry: {rows}. Their place was taken from the geometry as QGIS repairs it; the layer itself is unchanged. Check these units.</source>
        <translation>有 {count} 行的几何无效：{rows}。其位置取自 QGIS 修复后的几何，图层本身未作改动。请检查这些单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>Field “{field}” has negative values: {rows}. They can not be weights: correct them, leave these rows out, or choose a field of 0 or more.</source>
        <translation>字段“{field}”有负值：{rows}。负值不能作为权重，请更正，剔除这些行，或选择取值不小于 0 的字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>Field “{field}” is 0 wherever there is a geometry, so that there is no centre. Choose another field, or check its values.</source>
        <translation>字段“{field}”在所有有几何的行中均为 0，因此没有重心。请选择其他字段，或检查其数值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>{count} period(s) or group(s) have only weights of 0 and no centre: {places}. The next step starts at the last centre before. Check these values.</source>
        <translation>有 {count} 个时期或组的权重全为 0，没有重心：{places}。下一步移动从此前最近的重心算起。请检查这些数值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>The half axes of an ellipse must be longer than 0 standard deviations, not {value}. Choose 1 to 3.</source>
        <translation>椭圆的半轴须大于 0 倍标准差，而现为 {value}。请选择 1 至 3。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>There is one period only ({period}): the centre has no path. Add periods to follow it.</source>
        <translation>只有一个时期（{period}），重心没有移动轨迹。如需轨迹，请增加时期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>{count} unit(s) are not in every period: {names}. The centre also moves because units come and go. Use the same units in all periods.</source>
        <translation>有 {count} 个单元并非每个时期都有：{names}。重心也会因单元的增减而移动。请使各时期的单元一致。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>Periods have different numbers of units, from {least} (in {period}) to {most}. The centre also moves because units come and go. Use the same units in all periods.</source>
        <translation>各时期的单元数不同，最少 {least} 个（时期 {period}），最多 {most} 个。重心也会因单元的增减而移动。请使各时期的单元一致。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>The centre does not move: units have the same shares of the weight in every period. Check that the right field and periods are chosen.</source>
        <translation>重心没有移动：各单元的权重份额在每个时期都相同。请检查所选的字段和时期是否正确。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>There is no ellipse, since fewer than three units have a weight above 0 or all of these lie on one line. Add units.</source>
        <translation>没有椭圆，因为权重大于 0 的单元不足三个，或这些单元位于同一直线上。请增加单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/gravity.py"/>
        <source>{count} ellipse(s) are left out, since fewer than three units have a weight above 0 or all of these lie on one line: {places}. Merge small groups, or add units.</source>
        <translation>有 {count} 个椭圆未生成，因为权重大于 0 的单元不足三个，或这些单元位于同一直线上：{places}。请合并较小的组，或增加单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Raster “{name}” comes from a service ({provider}) that sends pictures instead of values. Save it as a GeoTIFF of values, and choose that.</source>
        <translation>栅格“{name}”来自服务（{provider}），该服务提供的是图片而不是数值。请将其存为数值 GeoTIFF，再选择该文件。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Raster “{name}” can not be read ({reason}). Check or replace its file.</source>
        <translation>无法读取栅格“{name}”（{reason}）。请检查或更换其文件。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Raster “{field}” has no value in any cell. Check its no-data value, or choose another response.</source>
        <translation>栅格“{field}”的所有像元都没有值。请检查其无数据值，或选择其他因变量。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Raster “{name}” has no band {band}; its bands of values: {bands}. Choose one of these.</source>
        <translation>栅格“{name}”没有波段 {band}，含数值的波段：{bands}。请从中选择。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Layer “{name}” has no coordinate reference system, while others have one. Assign it before the analysis.</source>
        <translation>图层“{name}”没有坐标参照系，而其他图层有。请在分析之前为其指定。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Raster “{field}” has no value in any of the cells of “{response}”. Check that both cover the same area, and the coordinate reference system of each.</source>
        <translation>栅格“{field}”在“{response}”的所有像元中都没有值。请检查二者是否覆盖同一区域，以及各自的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>{count} cells of “{field}” have a value, more than can be held with all factors. Draw a sample of the cells, of {most} at most.</source>
        <translation>“{field}”有值的像元共 {count} 个，连同全部因子已超出所能容纳的数量。请抽取像元样本，最多 {most} 个。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Layer “{name}” holds no polygons. Choose a layer of polygons, or none.</source>
        <translation>图层“{name}”中没有面。请选择面图层，或不选。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>No cell of “{response}” lies in a polygon of “{name}”. Check that both cover the same area, and the coordinate reference system of each.</source>
        <translation>“{response}”的像元都不在“{name}”的面内。请检查二者是否覆盖同一区域，以及各自的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>No attribute of the polygons “{name}” was chosen as a factor. Choose one, or leave the polygons out.</source>
        <translation>没有选择面图层“{name}”的属性作为因子。请至少选择一个，或不选该面图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>“{value}” in “{key}” is no layer that can be opened. Correct or remove it.</source>
        <translation>“{key}”中的“{value}”不是可以打开的图层。请更正或移除。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>There is one scale only. Give grid sizes, or further layers, to compare it with.</source>
        <translation>只有一个尺度。请给出格网边长或其他图层，以便比较。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Grid size “{value}” is no number above 0. Correct it; sizes are separated by semicolons.</source>
        <translation>格网边长“{value}”不是大于 0 的数。请更正；多个边长以分号分隔。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Layer “{name}” is in degrees ({crs}), in which square cells have no fixed size. Reproject it to a projected coordinate reference system first.</source>
        <translation>图层“{name}”以度为单位（{crs}），方形格网单元没有固定的大小。请先将其转换到投影坐标系。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Layer “{name}” has no geometry, so that its rows fall into no grid cell. Join the table to a layer of units first.</source>
        <translation>图层“{name}”没有几何，其各行无法归入格网单元。请先将表连接到单元图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>{count} row(s) without geometry belong to no grid cell and were left out: {rows}.</source>
        <translation>有 {count} 行没有几何，不属于任何格网单元，已剔除：{rows}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>{count} grid cell(s) with fewer than {least} rows were left out.</source>
        <translation>剔除了 {count} 个不足 {least} 行的格网单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Layer “{name}” has no field “{field}”; it has {fields}. Layers of all scales need the same names of fields.</source>
        <translation>图层“{name}”没有字段“{field}”，现有：{fields}。各尺度的图层须有相同的字段名。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Factor “{field}” holds numbers in “{first}” and text in “{name}”. Give it one kind in all layers.</source>
        <translation>因子“{field}”在“{first}”中为数值，在“{name}”中为文本。请使其在所有图层中类型一致。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/grids.py"/>
        <source>Scale “{scale}”: {text}</source>
        <translation>尺度“{scale}”：{text}</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>The rows that can be used are all of one period ({period}), and change needs two periods or more. Add periods, or check the period field.</source>
        <translation>可用的行全部属于同一时期（{period}），而变化至少需要两个时期。请补充其他时期，或检查时期字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>Only period “{value}” was chosen, and a span goes from one period to another. Name two or more of {periods}, or leave the choice empty for the first and the last.</source>
        <translation>只选择了一个时期“{value}”，而时段需要起止两个时期。请从 {periods} 中至少选择两个，或留空以采用首末两期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>There are only two periods ({first} and {last}): the geometric and the arithmetic mean rate are then the same number. Add the periods between them to tell them apart.</source>
        <translation>只有两个时期（{first} 和 {last}），此时几何年均增长率与算术年均增长率相同。如需区分二者，请补充其间的时期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>The periods in field “{field}” are texts, so that the years between them are not known: annual rates are missing, totals and indices are not. Use a field of whole numbers or dates to get the rates.</source>
        <translation>字段“{field}”中的时期为文本，相隔的年数不明，因此没有年增长率，总增长率和指数不受影响。如需年增长率，请使用整数或日期字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>Field “{field}” has {count} value(s) of 0 or less: {rows}. Annual rates of these units are missing in spans that hold such a value, and total growth where a span starts with one; use the difference there.</source>
        <translation>字段“{field}”有 {count} 个值不大于 0：{rows}。含有此类值的时段没有这些单元的年增长率，以此类值为首值的时段没有总增长率；请改用其差值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>None of the {count} unit(s) has a row with all values in each of the {periods} periods: all units and groups have no rows, since their growth can not be told from a change of units; each unit has its own. Fill the gaps first, or leave out periods that few units have.</source>
        <translation>{count} 个单元中没有一个在全部 {periods} 个时期都有完整的数值：增长与单元构成的变化无法区分，因此不给出全部单元和各组的行，只给出每个单元的行。请先填补缺失值，或去掉多数单元都缺失的时期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>{count} unit(s) lack a row in some period: {names}. Growth of all units and of groups rests on the {complete} units that have every period; fill the gaps first to use the others too.</source>
        <translation>有 {count} 个单元缺少某些时期的行：{names}。全部单元和各组的增长只依据每期都有数据的 {complete} 个单元；如需使用其余单元，请先补全缺失值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>{count} group(s) have no unit with a row in every period and are left out: {names}. Fill the gaps first.</source>
        <translation>有 {count} 个组没有任何单元在每个时期都有行，已剔除：{names}。请先补全缺失值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>{count} group(s) rest on one or two units: {names}. Read their growth as that of these units, or merge groups.</source>
        <translation>有 {count} 个组只有一两个单元：{names}。请将其增长理解为这些单元的增长，或合并各组。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>{count} unit(s) change their group over time: {names}. Growth counts them in the group of their last period throughout. Correct the group field if this is a slip of spelling.</source>
        <translation>有 {count} 个单元所属的组随时期变化：{names}。增长始终按其最后一期所属的组计算。若系写法不一，请更正分组字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>Fields {fields} would get the same name in the result layer. Rename one of them, or leave out the layer.</source>
        <translation>字段 {fields} 在结果图层中会得到相同的名称。请将其中一个改名，或不生成该图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>A lagging system is told among two or more scores, and these were chosen: {fields}. Choose another score, or none.</source>
        <translation>判别滞后系统需要两个及以上的得分，而所选的为：{fields}。请再选一个得分，或一个也不选。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>Convergence is measured per year, but the period field “{field}” holds “{value}”, which is neither a number nor a date. Turn the periods into years (whole numbers) or dates.</source>
        <translation>收敛按年计算，而时期字段“{field}”中有“{value}”，既不是数字也不是日期。请将时期改为年份（整数）或日期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>Field “{field}” must be above 0 in the first and the last period of a span, since growth is taken from logarithms, but is not: {rows}. Correct these values, leave the rows out, or choose other periods.</source>
        <translation>字段“{field}”在时段的首期和末期须大于 0，因为增长率由对数求得，但下列各行不满足：{rows}。请更正这些数值，剔除这些行，或选择其他时期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>No unit has a value both in {first} and in {last}. Check that the unit field names units alike in every period, or choose other periods.</source>
        <translation>没有单元在 {first} 和 {last} 都有取值。请检查单元字段中的名称在各时期是否一致，或选择其他时期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>Control field “{field}” has no value in {period}, and controls are taken in the first period of a span. Fill it there, leave this control out, or choose other periods.</source>
        <translation>控制变量字段“{field}”在 {period} 没有取值，而控制变量取自时段首期。请补全该期的数值，去掉该控制变量，或选择其他时期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>{count} unit(s) have only one of the two periods of a span and are left out of its regressions: {names}. Fill the gaps first to use them.</source>
        <translation>有 {count} 个单元只有某一时段首末两期中的一期，未进入该时段的回归：{names}。如需使用，请先补全缺失值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>{count} unit(s) do not occur in every period: {names}. The dispersion of different periods then rests on different units, and may change for that alone; fill the gaps first, or leave these units out.</source>
        <translation>有 {count} 个单元并非每个时期都有：{names}。各时期的离散程度因而依据不同的单元，仅此就可能引起变化；请先补全缺失值，或剔除这些单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>{count} unit(s) are in different groups at the two ends of a span: {names}. β convergence takes the group of the first period, σ convergence that of each period; use a group that stays the same to compare both.</source>
        <translation>有 {count} 个单元在时段首末两期属于不同的组：{names}。β 收敛按首期所属的组计算，σ 收敛按各时期所属的组计算；如需比较二者，请使用不随时期变化的分组。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>{count} unit(s) lack a control in the first period of a span and are left out of its conditional regressions, not of the absolute ones: {names}. Fill the gaps first to compare both on the same units.</source>
        <translation>有 {count} 个单元在时段首期缺少控制变量，未进入该时段的条件收敛回归，但仍进入绝对收敛回归：{names}。如需用相同的单元比较二者，请先补全缺失值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>Control field “{field}” is the same for all units or follows from the controls before it, and was left out of these regressions: {places}. Its coefficient is empty there; choose controls that each tell something of their own.</source>
        <translation>控制变量字段“{field}”对所有单元都相同，或可由其前面的控制变量推出，因而未进入这些回归：{places}。其系数为空；请选择各自含有独立信息的控制变量。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>No control field varies, so that there is no conditional convergence to estimate: {places}. Choose controls that differ between units.</source>
        <translation>没有一个控制变量字段有变化，无法估计条件收敛：{places}。请选择在单元之间有差异的控制变量。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>There are no more units than coefficients, so that a regression could not be run: {places}. Merge small groups, or use fewer controls.</source>
        <translation>单元数不多于系数个数，无法进行回归：{places}。请合并较小的组，或减少控制变量。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>A regression rests on fewer than {needed} units: {places}. Its test finds only strong convergence, and one unit can decide it; read β there as a description, or merge groups.</source>
        <translation>回归依据的单元不足 {needed} 个：{places}。其检验只能发现很强的收敛，一个单元就可能左右结果；请仅将 β 作为描述，或合并各组。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>All units start from the same value, so that there is no slope to estimate: {places}. Choose another first period, or check the values.</source>
        <translation>所有单元的初始值相同，无法估计斜率：{places}。请选择其他首期，或检查数值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>The controls determine the initial value, so that β can not be told from them: {places}. Leave out the control that measures the same as the value.</source>
        <translation>初始值由控制变量决定，无法区分 β 与控制变量的作用：{places}。请去掉与该数值含义相同的控制变量。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>The regression fits every point, as with made-up values: {places}. Nothing is left to judge it by: standard errors and tests are missing. Check the values.</source>
        <translation>回归完全拟合所有的点，如同人为编造的数据：{places}。没有残差可供判断，因此没有标准误和检验。请检查数值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>A control singles out one unit, which the regression then fits whatever its growth; HC3 has no standard errors: {places}. Leave that control out, or choose other standard errors.</source>
        <translation>某个控制变量只区分出一个单元，无论其增长如何，回归都会完全拟合该单元，HC3 因而没有标准误：{places}。请去掉该控制变量，或选择其他标准误。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>1 + βT is 0 or less: units overtook each other, and no constant speed of convergence gives such a slope: {places}. Speed and half-life are missing; use a shorter span.</source>
        <translation>1 + βT 不大于 0：单元之间位次互换，任何固定的收敛速度都不会得到这样的斜率：{places}。收敛速度和半衰期为空；请使用较短的时段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>A single unit has no dispersion: {places}. Standard deviations and coefficient of variation are missing there; merge small groups.</source>
        <translation>只有一个单元，没有离散程度：{places}。其标准差和变异系数为空；请合并较小的组。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>The mean of field “{field}” is 0 or less: {places}. The coefficient of variation means nothing there and is missing; choose a field of values above 0.</source>
        <translation>字段“{field}”的均值不大于 0：{places}。此时变异系数没有意义，结果为空；请选择取值大于 0 的字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>Field “{field}” holds values of 0 or less, which have no logarithm: {places}. The standard deviation of logarithms is missing there; correct the values, or read the coefficient of variation.</source>
        <translation>字段“{field}”有不大于 0 的值，无法取对数：{places}。其对数标准差为空；请更正数值，或参考变异系数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>The trend of the coefficient of variation needs three periods or more: it is missing in {count} row(s). Compare its first and last value, or add periods.</source>
        <translation>变异系数的趋势至少需要三个时期，有 {count} 行为空。请比较其首期值和末期值，或增加时期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>Fewer than three periods have a coefficient of variation, so that its trend is missing: {places}. More periods do not help: another warning says why the coefficient is missing; mend that first.</source>
        <translation>有变异系数的时期不足三个，变异系数的趋势因而为空：{places}。增加时期无济于事：变异系数缺失的原因见另一条警告，请先予解决。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/growth.py"/>
        <source>In no period do units differ from each other: {places}. The coefficient of variation is 0 throughout, and its trend has no test. Check the values.</source>
        <translation>各时期单元之间均无差异：{places}。变异系数始终为 0，其趋势没有检验。请检查数值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The indicator table has no column “{field}”. It needs indicator, system and direction; it has {fields}.</source>
        <translation>指标体系表缺少“{field}”列。indicator、system、direction 三列为必需列，该表现有：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The indicator table names no indicator. Fill its column “indicator” with field names.</source>
        <translation>指标体系表中没有指标。请在“indicator”列填写字段名。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The indicator table names “{field}” ({rows}), which the input does not have. Correct the name; fields at hand: {fields}.</source>
        <translation>指标体系表中的“{field}”（{rows}）在输入图层中不存在。请更正名称；可用的字段：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” occurs twice in the indicator table ({rows}). Keep one of them.</source>
        <translation>指标“{field}”在指标体系表中出现两次（{rows}）。请只保留一处。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” belongs to no system ({rows}). Fill the column “system”.</source>
        <translation>指标“{field}”没有所属系统（{rows}）。请填写“system”列。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The direction of indicator “{field}” is “{value}” ({rows}). Write +, - or moderate (or positive, negative).</source>
        <translation>指标“{field}”的方向为“{value}”（{rows}），无法识别。请写作 +、- 或 moderate（正向、负向、适度亦可）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Moderate indicator “{field}” ({rows}) needs an optimum, or lower and upper. Fill these columns.</source>
        <translation>适度指标“{field}”（{rows}）需要最优值（optimum），或下限（lower）和上限（upper）。请填写这些列。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” ({rows}) has a lower bound above its upper bound. Exchange them.</source>
        <translation>指标“{field}”（{rows}）的下限大于上限。请对调。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>In column “{field}”, “{value}” and “{other}” would give the same field name. Spell them alike or rename one.</source>
        <translation>“{field}”列中，“{value}”与“{other}”会得到相同的字段名。请统一写法，或将其中之一改名。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” has the same value everywhere: it is standardised to 0 and gets no weight.</source>
        <translation>指标“{field}”的取值完全不变：标准化值为 0，权重为 0。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” has negative values: {rows}. Vector standardisation needs 0 or more; choose min-max.</source>
        <translation>指标“{field}”有负值：{rows}。向量归一化要求数据不小于 0，请改用极差标准化。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicators were standardised inside each period: scores of different periods can not be compared.</source>
        <translation>指标系逐期标准化，不同时期的指数不可比。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>No indicator of system “{system}” varies ({fields}), so it can not be scored. Check these fields or leave the system out.</source>
        <translation>系统“{system}”的所有指标都没有变化（{fields}），无法计算综合发展指数。请检查这些字段，或去掉该系统。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Method “{value}” can not be combined with itself. Choose another second method, or none.</source>
        <translation>赋权方法“{value}”不能与自身组合。请另选第二种方法，或不作组合。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>AHP needs a judgement table. Choose one under AHP_MATRIX, or another method.</source>
        <translation>层次分析法需要判断矩阵表。请在 AHP_MATRIX 中选择，或改用其他方法。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Choose either the fields of fuels, or the two fields fuel and amount of a long table.</source>
        <translation>请选择各燃料的消费量字段，或选择长表的燃料和消费量两个字段，二者只选其一。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” has no weight. Fill the column “weight” or choose another method.</source>
        <translation>指标“{field}”没有权重。请填写“weight”列，或选择其他赋权方法。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The weight of indicator “{field}” is {value}; weights must be 0 or more. Correct it.</source>
        <translation>指标“{field}”的权重为 {value}，权重不得小于 0。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The weights table has no row for indicator “{field}”. It names {fields}. Add the row.</source>
        <translation>权重表中没有指标“{field}”的行，现有：{fields}。请补上该行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The weights table has no column “{field}”. It needs indicator and weight; it has {fields}.</source>
        <translation>权重表缺少“{field}”列。indicator 和 weight 为必需列，该表现有：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>All weights of system “{system}” are 0. Give at least one indicator a weight above 0.</source>
        <translation>系统“{system}”的权重全为 0。请至少给一个指标大于 0 的权重。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The weights of system “{system}” summed to {sum} and were divided by that sum.</source>
        <translation>系统“{system}”的权重合计为 {sum}，已除以该合计值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” varies, but standardised it has the same value in every row: it gets no weight. Check its optimum or interval, or standardise over all periods.</source>
        <translation>指标“{field}”的原值有变化，但标准化后各行相同，因而权重为 0。请检查其最优值或区间，或改为全部时期一并标准化。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The method {method} needs standardised values of 0 or more, and those of indicator “{field}” are below 0. Choose minmax, or another method.</source>
        <translation>{method} 方法要求标准化值不小于 0，而指标“{field}”的标准化值小于 0。请选择 minmax，或其他赋权方法。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The shift is {value}; it must be a number of 0 or more. Correct it.</source>
        <translation>平移量为 {value}，应为不小于 0 的数。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The mean of indicator “{field}” is {mean}. Improved CRITIC divides by the mean, which must be above 0: choose critic, or the variation of the standardised indicators.</source>
        <translation>指标“{field}”的均值为 {mean}。改进的 CRITIC 法以均值作除数，均值须大于 0：请选择 critic，或采用标准化指标的变异程度。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The mean of indicator “{field}” ({mean}) is less than a third of its standard deviation ({deviation}): its weight is large mostly because the mean is near 0. Compare with critic.</source>
        <translation>指标“{field}”的均值（{mean}）不到其标准差（{deviation}）的三分之一：权重偏大主要是由于均值接近 0。请与 critic 的结果比较。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>All indicators are perfectly correlated, so CRITIC finds nothing to tell them apart: they got equal weights. One of them would do.</source>
        <translation>所有指标完全相关，CRITIC 法无从区分，因而各指标等权。其实保留一个指标即可。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Principal components have equal eigenvalues ({eigenvalues}), which leaves their directions open: other programs may find other weights. Compare with another method.</source>
        <translation>主成分的特征值相等（{eigenvalues}），其方向不唯一，其他软件可能得到不同的权重。请与其他赋权方法比较。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The judgement table has no column “indicator”; it has {fields}. It needs that column and one per indicator.</source>
        <translation>判断矩阵表缺少“indicator”列，现有：{fields}。该表须有此列，并为每个指标各设一列。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The judgement table has no row for indicator “{field}”. It has rows for {fields}. Add the row.</source>
        <translation>判断矩阵表中没有指标“{field}”的行，现有：{fields}。请补上该行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The judgement table has no column for indicator “{field}”. It has {fields}. Add the column.</source>
        <translation>判断矩阵表中没有指标“{field}”的列，现有：{fields}。请补上该列。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” occurs twice in the judgement table. Keep one of them.</source>
        <translation>指标“{field}”在判断矩阵表中出现两次。请只保留一处。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The judgement of “{first}” against “{second}” is “{value}”, which is no number. Write a number or a fraction such as 1/3, as text: spreadsheets make a date of it.</source>
        <translation>“{first}”与“{second}”相比的判断值为“{value}”，不是数值。请以文本填写数字或 1/3 之类的分数，否则电子表格会将其变成日期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The judgement of “{first}” against “{second}” is {value}; judgements must be above 0. Where “{second}” counts more, write a fraction such as 1/3.</source>
        <translation>“{first}”与“{second}”相比的判断值为 {value}，判断值须大于 0。若“{second}”更重要，请写作 1/3 之类的分数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The judgement of “{field}” against itself is {value}; it must be 1. Correct it or leave it empty.</source>
        <translation>“{field}”与自身相比的判断值为 {value}，应为 1。请更正，或留空。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>“{first}” is not judged against “{second}”, in neither of the two cells. Fill one of them.</source>
        <translation>“{first}”与“{second}”之间没有判断值，两个单元格均为空。请填写其中之一。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>“{first}” is not judged against “{second}”, while other indicators of different systems are. Judge all of them, or leave all cells between systems empty.</source>
        <translation>“{first}”与“{second}”之间没有判断值，而不同系统的其他指标之间有。请全部填写，或将系统之间的单元格全部留空。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>“{first}” against “{second}” is {value}, and the other way round {opposite}; one must be 1 divided by the other. Correct one, or leave it empty.</source>
        <translation>“{first}”与“{second}”相比为 {value}，反过来为 {opposite}，二者应互为倒数。请更正其中之一，或留空。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The judgement matrix is {shape} for {n} indicator(s). It needs one row and one column per indicator.</source>
        <translation>判断矩阵为 {shape}，而指标有 {n} 个。每个指标须有一行和一列。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>A judgement matrix of {n} indicators is too large: consistency is defined for {most} at most. Leave the cells between systems empty, or judge fewer indicators.</source>
        <translation>{n} 个指标的判断矩阵过大：一致性检验最多适用于 {most} 个指标。请将系统之间的单元格留空，或减少指标。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>{count} judgement(s) are rounded reciprocals and were made exact: {cells}.</source>
        <translation>{count} 个判断值是经四舍五入的倒数，已改为精确值：{cells}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The judgement table also names {fields}, which the indicator table does not: left out.</source>
        <translation>判断矩阵表中的 {fields} 不在指标体系表中，未予采用。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The judgements are inconsistent (consistency ratio {cr}, above 0.1). Most at odds with the rest is “{first}” against “{second}”: {value}, where {consistent} would be consistent. Reconsider it.</source>
        <translation>判断矩阵未通过一致性检验（一致性比率为 {cr}，大于 0.1）。与其余判断最不一致的是“{first}”与“{second}”：判断值为 {value}，取 {consistent} 才一致。请重新考虑。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>{n} and {other} weights can not be combined. Both methods must weight the same indicators.</source>
        <translation>{n} 个权重与 {other} 个权重无法组合。两种方法须对相同的指标赋权。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Weights to be combined must be 0 or more, with one above 0, not {value}. Correct them.</source>
        <translation>待组合的权重不得小于 0，且至少有一个大于 0，现为 {value}。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>No indicator has a weight in both methods, so “{option}” leaves none. Choose the additive combination.</source>
        <translation>没有一个指标在两种方法中都有权重，“{option}”因而得不到任何权重。请选择加法组合。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>{key} is {value}; it must lie in [0, 1]. Correct it.</source>
        <translation>{key} 为 {value}，应在 [0, 1] 之内。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The game-theory coefficients are {coefficients}, and one that is not above 0 is no share: {used} were used. This happens where two sets of weights agree and one is more even; compare with the additive combination.</source>
        <translation>博弈论组合系数为 {coefficients}，不大于 0 的系数不能作为份额，故采用 {used}。两组权重相近而其中一组更为均匀时会出现这种情况，请与加法组合比较。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>The number of random draws is {n}; it must be a whole number, 1 or more. Correct it.</source>
        <translation>随机抽取次数为 {n}，应为不小于 1 的整数。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Only {n} method(s) were chosen, and rankings are compared between at least two. Choose another.</source>
        <translation>只选择了 {n} 种方法，排序比较至少需要两种。请再选一种。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” is the only one of its system with a weight and can not be left out.</source>
        <translation>指标“{field}”是所属系统中唯一有权重的指标，不能去掉。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Indicator “{field}” has standardised values outside [0, 1]: {rows}. Choose min-max standardisation.</source>
        <translation>指标“{field}”的标准化值超出 [0, 1]：{rows}。请选择极差标准化。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>All rows are equal in “{system}”, so that none is nearer to the best: TOPSIS is missing.</source>
        <translation>各行在“{system}”上完全相同，与最优解的距离没有差别，TOPSIS 结果为空。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>{count} row(s) are best in every indicator and have no obstacle; degrees are missing: {rows}.</source>
        <translation>有 {count} 行的各项指标均为最优，不存在障碍因子，障碍度为空：{rows}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Set pair analysis needs values above 0, and field “{field}” is {value} in {rows}. Measure it from another base (such as 100 + growth rate), leave the indicator out, or use “Composite index”.</source>
        <translation>集对分析要求取值大于 0，而字段“{field}”为 {value}：{rows}。请换用其他基准（如 100 + 增长率），去掉该指标，或改用“综合发展指数”算法。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Set pair analysis can not use the moderate indicator “{field}”. Replace it by a field that only gets better as it rises or falls, such as one more than the distance from the optimum (direction -).</source>
        <translation>集对分析不能使用适度指标“{field}”。请换成单调的指标，如与最优值的距离加 1（方向为 -）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Polarity “{value}” can not be read. Write system=vulnerability, and a semicolon between systems.</source>
        <translation>系统极性“{value}”无法识别。请写作 系统=vulnerability，多个系统以分号分隔。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>System “{system}” is given two polarities. Keep one of them.</source>
        <translation>系统“{system}”给出了两种极性。请只保留一种。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>There is no system “{value}” (given in {key}). The indicator table has {names}.</source>
        <translation>没有系统“{value}”（见参数 {key}）。指标体系表中的系统：{names}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/indices.py"/>
        <source>Pair “{value}” does not name two different systems, or comes twice. Write first-second, and a semicolon between pairs; the systems are {names}.</source>
        <translation>“{value}”不是两个不同系统构成的组合，或重复出现。请写作 系统1-系统2，多个组合以分号分隔；现有系统：{names}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>Lines between regions need a field of regions. Choose the group field, or leave out the lines.</source>
        <translation>区域之间的连线需要区域字段。请选择分组字段，或不输出连线。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>Field “{field}” has negative values: {rows}. Inequality is measured on values of 0 or more: correct them, leave these rows out, or choose another field.</source>
        <translation>字段“{field}”有负值：{rows}。差距只能对不小于 0 的值测度：请更正，剔除这些行，或选择其他字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>Weight field “{field}” must be above 0, but is not: {rows}. Correct these weights or leave the rows out.</source>
        <translation>权重字段“{field}”须大于 0，但以下行不是：{rows}。请更正这些权重，或剔除这些行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>The denominator n_minus_1 counts units and can not be used with weight field “{field}”. Choose n2, or leave the weights out.</source>
        <translation>分母 n_minus_1 以单元数计，不能与权重字段“{field}”同用。请选择 n2，或不用权重。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>The components ({components}) must add up to field “{field}”. They do not in {count} row(s), worst in {rows}: their sum is {sum}, the field holds {value}, a difference of {difference}. Correct the fields, or choose all components of the value and nothing else.</source>
        <translation>各分量（{components}）相加须等于字段“{field}”，但有 {count} 行不相等，相差最大的为{rows}：各分量合计为 {sum}，字段值为 {value}，相差 {difference}。请更正这些字段，或选择该值的全部分量，且不选其他字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>{count} region(s) have no unit in a period: {places}. The parts of these periods cover other regions than those of the rest; compare them with care, or use the same units in every period.</source>
        <translation>{count} 个区域在某时期没有单元：{places}。这些时期的分解所含的区域与其他时期不同，比较时须谨慎，或使各时期采用相同的单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>{count} region(s) have a single unit: {places}. Their own Gini is 0 whatever the value; merge small regions to avoid it.</source>
        <translation>{count} 个区域只有一个单元：{places}。其区域内基尼系数恒为 0；可合并较小的区域以避免这种情况。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>Field “{field}” holds nothing but 0 in a whole period or region: {rows}. The Gini is missing there. Check these values, or leave the rows out.</source>
        <translation>字段“{field}”在某个时期或区域中全为 0：{rows}。该处的基尼系数为空。请检查这些值，或剔除这些行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>Theil's L is missing where field “{field}” is 0, because it takes logarithms: {rows}. Use Theil's T or the Gini for these periods.</source>
        <translation>泰尔 L 指数需取对数，字段“{field}”为 0 时结果为空：{rows}。这些时期请采用泰尔 T 指数或基尼系数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>{count} region(s) have fewer than {needed} units: {places}. They and their pairs have no interval, since resampling so few units misses the true value too often. Merge small regions to get one.</source>
        <translation>{count} 个区域不足 {needed} 个单元：{places}。这些区域及其所在的区域对不给出置信区间，因为单元过少时，重复抽样所得的区间往往不包含真值。如需区间，可合并较小的区域。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>A period has fewer than {needed} units, too few to resample: it has no intervals. Use more units, or describe the values without intervals.</source>
        <translation>有的时期不足 {needed} 个单元，过少而不宜重复抽样，因此没有置信区间。请增加单元，或只报告数值而不报告区间。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>No unit field is chosen: periods are resampled as separate samples, and intervals of changes are wrong where the same units come back. Choose the unit field of a panel.</source>
        <translation>没有选择单元字段：各时期作为彼此独立的样本分别抽样，若各时期的单元相同，变化的置信区间就不正确。面板数据请选择单元字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/inequality.py"/>
        <source>Intervals can not be made from {value} replicate(s). Ask for 2 or more, and for 999 or more to publish.</source>
        <translation>自助法重复 {value} 次无法求得置信区间。重复次数须不少于 2，用于发表时应不少于 999。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>{count} maps do not fit on this page: each would be {length} mm long, and {least} mm is the least that can be read. Choose {most} periods or fewer (PERIODS), a larger page (PAGE), other maps per row (COLUMNS), or a page for each period (ATLAS “period”).</source>
        <translation>这一页放不下 {count} 幅地图：每幅只有 {length} 毫米长，而至少要 {least} 毫米才能看清。请把时期减少到 {most} 个以内（PERIODS），或选用更大的页面（PAGE）、其他的每行地图数（COLUMNS），或每个时期一页（ATLAS“period”）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>The expression “{value}” in LABELS can not be read: {reason}. Give the name of a field or a QGIS expression.</source>
        <translation>LABELS 中的表达式“{value}”无法解析：{reason}。请给出字段名或 QGIS 表达式。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>INSET “extent” needs the extent that the small maps show. Give INSET_EXTENT, or choose INSET “none”.</source>
        <translation>INSET“extent”需要插图显示的范围。请给出 INSET_EXTENT，或将 INSET 设为“none”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>The extent “{value}” (INSET_EXTENT) has no width or no height on the maps. Give west, east, south and north edges that differ.</source>
        <translation>范围“{value}”（INSET_EXTENT）在地图上的宽或高为零。请给出互不相同的西、东、南、北边界。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>Nothing of layer “{name}” or of the layers above it lies in INSET_EXTENT: it is {extent} (west, east, south, north), and the layer covers {layer}. Correct INSET_EXTENT or its coordinate system, or choose INSET “none”.</source>
        <translation>图层“{name}”及其上方的图层没有任何要素位于 INSET_EXTENT 内：该范围为 {extent}（西、东、南、北），图层范围为 {layer}。请改正 INSET_EXTENT 或其坐标系，或将 INSET 设为“none”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>The maps show the whole area, so that an overview would show the same; it was left out. Give EXTENT, or choose ATLAS “group”.</source>
        <translation>地图已显示全域，略图会与其相同，故未添加。请给出 EXTENT，或将 ATLAS 设为“group”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>ATLAS “period” makes a page for each period. Give TIME_FIELD, or choose ATLAS “none”.</source>
        <translation>ATLAS“period”为每个时期制作一页。请给出 TIME_FIELD，或将 ATLAS 设为“none”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>ATLAS “group” makes a page for each group. Give GROUP_FIELD, or choose ATLAS “none”.</source>
        <translation>ATLAS“group”为每个分组制作一页。请给出 GROUP_FIELD，或将 ATLAS 设为“none”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>Field “{field}” (GROUP_FIELD) is empty in all rows with a geometry, so that there is no group to make a page for.</source>
        <translation>字段“{field}”（GROUP_FIELD）在所有有几何的行中均为空，因此没有可制作页面的分组。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>ATLAS would make {count} pages, and {most} is the most. Choose fewer periods (PERIODS) or a group field with fewer values (GROUP_FIELD).</source>
        <translation>ATLAS 将制作 {count} 页，而最多为 {most} 页。请减少时期（PERIODS），或选用取值较少的分组字段（GROUP_FIELD）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/maps.py"/>
        <source>The style of layer “{name}” has no classes, so that COLOURS changed nothing. Choose a field to show (VALUE_FIELD).</source>
        <translation>图层“{name}”的样式没有分级，因此 COLOURS 没有改变任何内容。请选择要显示的字段（VALUE_FIELD）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>The number of classes of field “{field}” is {found}; a Markov chain needs {least} to {most}. Correct the number or the breaks, or choose another scheme.</source>
        <translation>字段“{field}”划分出 {found} 个类型，而马尔可夫链需要 {least} 至 {most} 个类型。请更正类型数或断点，或选择其他划分方法。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>All values of field “{field}” are in one class, so no unit can move. Check the values, or choose other classes.</source>
        <translation>字段“{field}”的全部数值都属于同一类型，没有单元可以转移。请检查数值，或改用其他类型划分。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Equal values of field “{field}” leave only {found} of {classes} quantile classes in period {period}, so classes of different periods do not match. Ask for fewer classes, or choose the scheme quantile, which takes all periods together.</source>
        <translation>字段“{field}”有大量相同的数值，时期 {period} 的 {classes} 个分位数类型只能分出 {found} 个，各时期的类型因此不能对应。请减少类型数，或将划分方法设为 quantile，即所有时期合并计算。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Field “{field}” is to hold class numbers, but has values that are not whole: {rows}. Choose a field of class numbers such as grade, or another scheme.</source>
        <translation>字段“{field}”应为类型编号，却有非整数的值：{rows}。请选择类型编号字段，如 grade，或改用其他划分方法。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Class numbers of field “{field}” can not be divided by their mean. Switch RELATIVE off, or choose another scheme.</source>
        <translation>字段“{field}”为类型编号，不能除以均值。请关闭 RELATIVE，或选择其他划分方法。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>The mean of field “{field}” in period {period} is {mean}; values can be divided only by a mean above 0. Switch RELATIVE off, or choose another field.</source>
        <translation>字段“{field}”在时期 {period} 的均值为 {mean}，而数值只能除以大于 0 的均值。请关闭 RELATIVE，或选择其他字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>The number of periods of a transition is {lag}; it must be a whole number, 1 or more. Correct it.</source>
        <translation>转移相隔的时期数为 {lag}，应为不小于 1 的整数。请更正。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Transitions over {lag} period(s) need {needed} periods or more, and field “{field}” has {found}. Choose a period field with more periods, or a smaller LAG.</source>
        <translation>相隔 {lag} 个时期的转移至少需要 {needed} 个时期，而字段“{field}”只有 {found} 个。请选择时期更多的时期字段，或减小 LAG。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>No unit has a value in field “{field}” both in a period and {lag} period(s) later. Check that units have the same name in every period.</source>
        <translation>没有一个单元在某一时期及其后第 {lag} 个时期的字段“{field}”中都有取值。请检查同一单元在各时期的名称是否一致。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>All transitions are from {first} to {last}: the chain describes this one step, and whether it holds over time can not be tested.</source>
        <translation>全部转移都是由 {first} 到 {last}：该链只描述这一步，无法检验它是否随时间保持不变。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Transitions take between {shortest} and {longest} year(s), because periods are not evenly spaced ({steps}). One chain takes all steps for equally long: leave out periods so that steps are equal, or say so.</source>
        <translation>时期间隔不等（{steps}），各次转移历时 {shortest} 至 {longest} 年不等，而马尔可夫链视每一步等长。请去掉部分时期使间隔相等，或在文中说明。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Transitions over {lag} periods start in every period and overlap, so they are not independent: p values are too small and standard errors too.</source>
        <translation>相隔 {lag} 个时期的转移以每个时期为起点，互相重叠而不独立，因此 p 值和标准误都偏小。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>{count} transition(s) of {units} unit(s) are not counted, since the unit has a value at one end only.</source>
        <translation>{units} 个单元的 {count} 次转移未计入，因为单元只在转移的一端有值。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>{count} group(s) have only one or two units: {groups}. A chain of so few units tells little; merge small groups.</source>
        <translation>{count} 个组只有一两个单元：{groups}。单元如此之少，其马尔可夫链说明不了什么问题；请合并较小的组。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>The spatial Markov chain was left out, since the layer has no geometry. Join the table to a layer of units to get it, or choose no neighbours.</source>
        <translation>图层没有几何，未计算空间马尔可夫链。如需计算，请将表连接到单元图层；否则请将邻接关系设为无。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>{count} unit(s) have no neighbour: {units}. They have no lag class and count in the whole chain only; join them to the nearest unit (ISLANDS) to count them everywhere.</source>
        <translation>{count} 个单元没有邻居：{units}。这些单元没有邻域类型，只计入总体的链；如需全部计入，请将其与最近的单元相连（ISLANDS）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>In {count} row(s) no neighbour has a value in that period: {rows}. These rows have no lag class and count in the whole chain only.</source>
        <translation>有 {count} 行的邻居在该时期都没有值：{rows}。这些行没有邻域类型，只计入总体的链。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>All neighbourhoods are in one lag class, so the spatial chain says nothing beside the whole chain. Choose fewer or nearer neighbours, or another scheme.</source>
        <translation>所有邻域都属于同一邻域类型，空间马尔可夫链与总体的链没有区别。请减少邻居或选择更近的邻居，或改用其他划分方法。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>In {count} of {rows_all} rows of the matrices fewer than {least} transitions start: look at the standard errors before you read these probabilities. Fewer classes give more transitions a row.</source>
        <translation>各转移矩阵的 {rows_all} 行中有 {count} 行的转移不足 {least} 次：解读这些概率之前请先查看标准误。减少类型数可使每行的转移次数增多。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>{count} of {chains} chains have no steady state; the notes in the table of mobility indices (MOBILITY_TABLE) say why. Fewer classes often help.</source>
        <translation>{chains} 条链中有 {count} 条没有稳态分布，原因见流动性指数表（MOBILITY_TABLE）的说明。减少类型数往往有效。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>In {count} of {chains} chains some classes are left for good, so that their steady state is 0; the notes in the table of mobility indices (MOBILITY_TABLE) name them. This may be an accident of few transitions.</source>
        <translation>{chains} 条链中有 {count} 条的某些类型一旦离开便不再返回，其稳态份额为 0，具体类型见流动性指数表（MOBILITY_TABLE）的说明。这可能只是转移次数过少所致。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>No transition starts here.</source>
        <translation>没有转移由此出发。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Classes without any transition here: {classes}.</source>
        <translation>此处没有任何转移的类型：{classes}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Classes that are entered but never left: {classes}. What happens from there is not known, so there is no steady state and no mobility index.</source>
        <translation>有进无出的类型：{classes}。其后的去向未知，因此没有稳态分布和流动性指数。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Several sets of classes are never left once entered: {sets}. The steady state depends on the start and is not given.</source>
        <translation>有几组类型一旦进入便不再离开：{sets}。稳态分布取决于起点，故不给出。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>Classes that are left for good, with steady state 0: {classes}.</source>
        <translation>一旦离开便不再返回、稳态份额为 0 的类型：{classes}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>There is nothing to compare: no class is left in two or more of the compared chains.</source>
        <translation>没有可供比较的内容：所比较的链中，没有一个类型在两条或更多的链中有转移出发。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>{count} of {cells} expected counts are below 5, so p is rough; fewer classes help.</source>
        <translation>{cells} 个期望次数中有 {count} 个小于 5，p 值只是粗略的近似；减少类型数会有所改善。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>{count} of {cells} expected counts are below 5, so p is rough.</source>
        <translation>{cells} 个期望次数中有 {count} 个小于 5，p 值只是粗略的近似。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>{count} of {tests} tests rest on small expected counts (more than a fifth below 5), so their p values are rough; the table of tests marks them. Fewer classes or more periods help.</source>
        <translation>{tests} 个检验中有 {count} 个的期望次数偏小（超过五分之一小于 5），其 p 值只是粗略的近似，已在检验表中注明。减少类型数或增加时期会有所改善。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/markov.py"/>
        <source>All {tests} test(s) rest on small expected counts (more than a fifth below 5), so their p values are rough; the table of tests marks them. Fewer classes or more periods help.</source>
        <translation>全部 {tests} 个检验的期望次数都偏小（超过五分之一小于 5），其 p 值只是粗略的近似，已在检验表中注明。减少类型数或增加时期会有所改善。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The input has no rows. Choose a layer with features, or check its filter.</source>
        <translation>输入图层没有数据行。请选择含有要素的图层，或检查其过滤条件。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Only {n} row(s) can be used, and at least {needed} are needed. Add units or periods.</source>
        <translation>只有 {n} 行可用，至少需要 {needed} 行。请增加研究单元或时期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Field “{field}” has {count} missing value(s): {rows}. Fill them first, or set “Missing values” to drop.</source>
        <translation>字段“{field}”有 {count} 个缺失值：{rows}。请先补全，或将“缺失值”设为剔除。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Field “{field}” has no value in any row. Choose another field.</source>
        <translation>字段“{field}”没有任何取值。请选择其他字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{count} row(s) with missing values were left out: {rows}.</source>
        <translation>因缺失值剔除 {count} 行：{rows}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Field “{field}” must hold numbers, but {rows} holds “{value}”. Correct the value or choose another field.</source>
        <translation>字段“{field}”应为数值，但含有“{value}”：{rows}。请更正，或选择其他字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Field “{field}” has infinite values: {rows}. Correct them or leave these rows out.</source>
        <translation>字段“{field}”含无穷大的值：{rows}。请更正，或剔除这些行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Unit “{unit}” occurs more than once in period “{period}”: {rows}. Remove the duplicates, or check the period field.</source>
        <translation>单元“{unit}”在时期“{period}”中重复出现：{rows}。请删除重复的行，或检查时期字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Unit “{unit}” occurs more than once: {rows}. Choose the period field of the panel, or remove the duplicates.</source>
        <translation>单元“{unit}”重复出现：{rows}。面板数据请选择时期字段，否则请删除重复的行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>No row has a value in all of these fields: {fields}. Fill gaps first, or use fewer fields.</source>
        <translation>没有一行在下列字段中都有取值：{fields}。请先补全，或减少字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>There is no field “{field}” (given as {key}). Fields at hand: {fields}.</source>
        <translation>没有字段“{field}”（见参数“{key}”）。可用的字段：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>There is no field “{field}” (given as {key}), and names such as {fields} can not be read: the file is not encoded in UTF-8. Save it as UTF-8 (“CSV UTF-8” in Excel), or add it as a delimited text layer with its own encoding, such as GB18030.</source>
        <translation>没有字段“{field}”（见参数“{key}”），且 {fields} 等字段名无法识别：文件不是 UTF-8 编码。请将其另存为 UTF-8 编码（Excel 中选择“CSV UTF-8”），或以“分隔文本图层”方式添加，并指定其实际编码，如 GB18030。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{key} must be one of {options}, not “{value}”.</source>
        <translation>{key} 不能为“{value}”，应为下列之一：{options}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Standardising per period needs the period field. Set it, or choose pooled standardisation.</source>
        <translation>逐期标准化需要时期字段。请选择时期字段，或改为全部时期一并标准化。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>“{path}” can not be written. Choose a folder that exists and that you may write to.</source>
        <translation>无法写入“{path}”。请选择已有且可写入的文件夹。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The table has no rows. Choose another table, or check its filter.</source>
        <translation>数据表没有数据行。请选择其他表，或检查其过滤条件。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>No name of the table occurs in the layer. The layer has {layer}; the table has {table}. Check both key fields.</source>
        <translation>数据表中没有一个名称与图层匹配。图层中的名称：{layer}；数据表中的名称：{table}。请检查两边的匹配字段。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>No name of the table occurs in the layer: {names} was not read in its own encoding, as happens with files in GBK. Save the file as UTF-8 (“CSV UTF-8” in Excel) or XLSX.</source>
        <translation>数据表中没有一个名称与图层匹配：{names}未按文件本身的编码读取，GBK 编码的文件常有这种情况。请将文件另存为 UTF-8（Excel 中的“CSV UTF-8”）或 XLSX。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The table has no name of a unit in {rows}. Write the name into every row, since merged cells hold it in their first row only, or leave these rows out.</source>
        <translation>数据表的以下行没有单元名称：{rows}。合并单元格只在首行有值，请在每一行填写名称，或去掉这些行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The table's field of periods is empty: {rows}. Fill it, or leave these rows out.</source>
        <translation>数据表的时期字段为空：{rows}。请补全，或去掉这些行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{count} unit(s) have no partner: {names}. Give aliases (table name=layer name), or choose to keep or leave out such units.</source>
        <translation>{count} 个单元未能匹配：{names}。请给出别名（表中名称=图层中名称），或选择保留或剔除这些单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{count} unit(s) have no partner: {names}. Where two spellings are of one unit, give aliases (table name=layer name; in a study file “aliases” of “join”).</source>
        <translation>{count} 个单元未能匹配：{names}。如两种写法是同一单元，请给出别名（表中名称=图层中名称；在研究文件中为“join”的“aliases”）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Field “{field}” of the table was not read in its own encoding, as happens with files in GBK: {rows}. Save the file as UTF-8 (“CSV UTF-8” in Excel) or XLSX.</source>
        <translation>数据表的字段“{field}”未按文件本身的编码读取，GBK 编码的文件常有这种情况：{rows}。请将文件另存为 UTF-8（Excel 中的“CSV UTF-8”）或 XLSX。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The panel is not balanced: {count} unit-period row(s) are absent from the table.</source>
        <translation>面板为非平衡面板：数据表中缺少 {count} 个“单元—时期”行。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Give either the period field of a long table or the pattern of a wide table, not both.</source>
        <translation>长表的时期字段与宽表的列名格式只能给出其中之一。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>“{pattern}” is no pattern of column names. It needs {{period}} once and {{indicator}} at most once, such as {{indicator}}_{{period}}.</source>
        <translation>“{pattern}”不是有效的列名格式。格式中 {{period}} 须出现一次，{{indicator}} 至多一次，如 {{indicator}}_{{period}}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The pattern “{pattern}” has no {{indicator}}. Name the value (value_name), or write {{indicator}} where the column names hold it.</source>
        <translation>列名格式“{pattern}”中没有 {{indicator}}。请给出指标名称（value_name），或在列名中指标所在处写 {{indicator}}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>No column has a name of the form “{pattern}”. Change the pattern; columns at hand: {fields}.</source>
        <translation>没有符合“{pattern}”的列名。请修改格式；现有的列：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Columns {fields} both hold “{indicator}” of period “{period}”. Rename or remove one of them.</source>
        <translation>列 {fields} 都是时期“{period}”的“{indicator}”。请将其中之一改名或删除。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The long table would have two columns “{field}”. Rename this column of the table, or change the pattern.</source>
        <translation>转换后的长表会有两个“{field}”列。请将数据表中的该列改名，或修改列名格式。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The table has no column of “{indicator}” for period(s) {periods}: left empty. Add these columns, or check the pattern if “{indicator}” is no indicator.</source>
        <translation>数据表中“{indicator}”缺少时期 {periods} 的列，其取值为空。请补上这些列；若“{indicator}”并非指标，请检查列名格式。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The key field of the layer is empty: {rows}. Fill it, or leave these features out.</source>
        <translation>图层的匹配字段为空：{rows}。请补全，或去掉这些要素。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The key field of the layer holds {names} more than once: {rows}. Choose a key with one feature per value, or dissolve the layer by it.</source>
        <translation>图层的匹配字段有重复的取值（{names}）：{rows}。请选择取值不重复的字段，或先按该字段融合图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>“{value}” is no alias. Write table name=layer name, and a semicolon between aliases.</source>
        <translation>“{value}”不是有效的别名。请写作 表中名称=图层中名称，多个别名以分号分隔。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The aliases give “{name}” two layer names: {names}. Keep one of them.</source>
        <translation>别名中“{name}”对应两个图层名称：{names}。请只保留一个。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The alias of “{name}” points to “{value}”, which the layer does not have. Correct the alias.</source>
        <translation>“{name}”的别名指向“{value}”，而图层中没有该名称。请更正别名。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The table has no “{name}”, so its alias was not used. Remove the alias, or correct the name.</source>
        <translation>数据表中没有“{name}”，其别名未被使用。请删除该别名，或更正名称。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Period “{value}” of field “{field}” has no place on a time axis beside the others: {rows}. Use a field of numbers or of dates, not both.</source>
        <translation>字段“{field}”的时期“{value}”无法与其他时期排在同一时间轴上：{rows}。请统一用数字或统一用日期。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>No value is missing in {fields}: nothing was filled.</source>
        <translation>下列字段没有缺失值，未作插补：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{count} missing value(s) were filled by linear interpolation along time in {fields}.</source>
        <translation>按时间线性插值补全了 {count} 个缺失值，涉及字段：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{count} missing value(s) before the first or after the last known one were extrapolated ({option}) in {fields}: use them with care.</source>
        <translation>有 {count} 个缺失值位于首个已知值之前或末个已知值之后，由外推（{option}）补全，使用时须谨慎。涉及字段：{fields}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{count} value(s) stay missing, since these units have fewer than two values: {names}. Add data, or leave the units out.</source>
        <translation>仍有 {count} 个缺失值，因为下列单元的已知值不足两个：{names}。请补充数据，或去掉这些单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{count} value(s) stay missing, since they lie before the first or after the last known one: {names}. Add data, leave the rows out, or set EXTRAPOLATE.</source>
        <translation>仍有 {count} 个缺失值，因为它们位于首个已知值之前或末个已知值之后：{names}。请补充数据，剔除这些行，或设置 EXTRAPOLATE。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Extrapolation made field “{field}” negative (as low as {value}) in {rows}, though its data never are. Choose nearest instead.</source>
        <translation>字段“{field}”的数据从不为负，外推却得到负值（最低 {value}）：{rows}。请改选 nearest。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The input layer could not be loaded. Check its path.</source>
        <translation>无法加载输入图层。请检查其路径。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Layer “{name}” has no geometry and can not be mapped. Join the table to a layer of units first.</source>
        <translation>图层“{name}”没有几何，无法成图。请先将表连接到单元图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{count} row(s) have an invalid geometry, such as a border that crosses itself: {rows}. It was used as far as it goes; run “Fix geometries” on the layer to be sure of neighbours and centres.</source>
        <translation>有 {count} 行的几何无效，如边界自相交：{rows}。这些几何已尽可能加以利用；为确保邻接关系和中心位置正确，请先对图层运行“修正几何图形”（Fix geometries）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>{count} row(s) have no geometry, so that they have no neighbours: {rows}. Give these units a geometry.</source>
        <translation>{count} 行没有几何，因而没有邻居：{rows}。请为这些单元补充几何。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The extent “{value}” (EXTENT) has no width or no height on the maps. Give west, east, south and north edges that differ, or leave EXTENT empty to show all units.</source>
        <translation>范围“{value}”（EXTENT）在地图上的宽度或高度为零。请给出互不相同的西、东、南、北边界，或将 EXTENT 留空以显示全部单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The outlines “{name}” are neither polygons nor lines. Choose a layer of provinces or countries, or leave it empty.</source>
        <translation>轮廓图层“{name}”既不是面也不是线。请选择省界或国界图层，或留空。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>No feature of layer “{name}” lies in EXTENT: it is {extent} (west, east, south, north), and the layer covers {layer}. Correct EXTENT or its coordinate system, or leave it empty to show all units.</source>
        <translation>图层“{name}”没有要素位于 EXTENT 内：EXTENT 为 {extent}（西、东、南、北），而图层范围为 {layer}。请更正 EXTENT 或其坐标系，或将其留空以显示全部单元。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Field “{field}” is text with {count} different values, more than a legend can tell apart. Choose a numeric field or one with fewer categories, and look for cells that are no numbers if it should hold numbers.</source>
        <translation>字段“{field}”为文本，有 {count} 个不同的值，图例已无法区分。请选择数值字段或类别较少的字段；若该字段本应为数值，请检查其中不是数字的单元格。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>The layer has no style called “{value}”. Its styles: {names}. Correct the name or leave it empty.</source>
        <translation>图层没有名为“{value}”的样式。现有样式：{names}。请更正名称，或留空。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/reading.py"/>
        <source>Period “{value}” does not occur in the layer. Periods at hand: {periods}.</source>
        <translation>图层中没有时期“{value}”。已有的时期：{periods}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The study file {file} can not be read ({reason}). Check its path and whether you may read it.</source>
        <translation>无法读取研究文件 {file}（{reason}）。请检查路径以及是否有读取权限。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>{file} is no JSON document ({reason}). A study file is text in UTF-8; if you edited it, look at that place for a missing comma, quotation mark or bracket.</source>
        <translation>{file} 不是 JSON 文档（{reason}）。研究文件是 UTF-8 文本；如果编辑过它，请在该处检查是否缺少逗号、引号或括号。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>{file} is no study of Geocoupling: its “format” is not “geocoupling study”. Choose a file that the study assistant saved (.study.json).</source>
        <translation>{file} 不是 Geocoupling 的研究文件：其“format”不是“geocoupling study”。请选择研究助手保存的文件（.study.json）。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>{file} was written by a newer version of Geocoupling (version {version} of the format, this one reads {known}). Update the plugin under Plugins &gt; Manage and install plugins.</source>
        <translation>{file} 由更新版本的 Geocoupling 写出（格式版本 {version}，当前可读 {known}）。请在“插件 &gt; 管理并安装插件”中更新本插件。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The part “{part}” of {file} is missing or is not of the kind that belongs there. The help on study files shows what it looks like.</source>
        <translation>{file} 中的“{part}”部分缺失，或类型不对。研究文件的帮助中有正确的写法。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The part “{part}” of {file} has the key “{key}”, which there is not. Known keys: {known}.</source>
        <translation>{file} 的“{part}”部分有未知的键“{key}”。可用的键：{known}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The part “{part}” of {file} lacks “{key}”. Add it.</source>
        <translation>{file} 的“{part}”部分缺少“{key}”。请补上。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The study names the analysis “{algorithm}”, which there is not. Analyses of a study: {known}.</source>
        <translation>研究中的分析“{algorithm}”不存在。可用的分析：{known}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The analysis “{algorithm}” has no parameter “{key}”. Take it out of the study, or write one of {known}.</source>
        <translation>分析“{algorithm}”没有参数“{key}”。请从研究中删去，或改为以下之一：{known}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>Two analyses of the study write the table “{table}”, the second one is “{algorithm}”. Give one of them a “name”.</source>
        <translation>研究中有两项分析都写出表“{table}”，第二项是“{algorithm}”。请给其中一项加上“name”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The analysis “{algorithm}” needs indicators, and the study has none. Add them on the page of the indicator system, or leave this analysis out.</source>
        <translation>分析“{algorithm}”需要指标，而研究中没有指标。请在指标体系页添加指标，或去掉这项分析。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The analysis “{algorithm}” takes AHP weights, and the study has no judgements. Add them under “judgements”, or choose another METHOD.</source>
        <translation>分析“{algorithm}”采用 AHP 权重，而研究中没有判断矩阵。请在“judgements”中填写，或选择其他 METHOD。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The analysis “{algorithm}” can not take “{value}” as {key}. Possible: {wanted}.</source>
        <translation>分析“{algorithm}”的 {key} 不能取“{value}”。可取：{wanted}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The study has no analysis. Choose at least one on the page of the methods.</source>
        <translation>研究中没有分析。请在方法页至少选择一项。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The study's layer {source} is not there or can not be opened. Put the file where the study expects it, or choose another layer on the first page.</source>
        <translation>研究的图层 {source} 不存在或无法打开。请把文件放到研究所指的位置，或在第一页另选图层。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The study's table {source} is not there or can not be opened. Put the file where the study expects it, or choose another table on the first page.</source>
        <translation>研究的数据表 {source} 不存在或无法打开。请把文件放到研究所指的位置，或在第一页另选数据表。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>A table was given, and the study “{key}” joins none. Leave the table out and give a layer with all fields, or add a “join” to the study file.</source>
        <translation>给出了数据表，而研究“{key}”不连接任何数据表。请不填数据表，改用含全部字段的图层，或在研究文件中加入“join”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The study names fields that its data do not have: {fields}. Fields at hand: {known}. If they were renamed, the study assistant asks for their new names when it opens the study.</source>
        <translation>研究用到了数据中没有的字段：{fields}。现有字段：{known}。如果字段已改名，研究助手在打开研究时会询问新名称。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The study names fields that its data do not have: {fields}. The first row of the data holds no names of columns. Delete rows above the names, such as a title, unmerge their cells, and save the file again.</source>
        <translation>研究用到了数据中没有的字段：{fields}。数据的第一行不是列名。请删除列名上方的行（如表题），取消合并单元格，再重新保存文件。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The given data lack periods that the study names. Its maps, analyses and tables show others: {changes}.</source>
        <translation>所给数据中没有研究指定的部分时期，地图、分析和表格改用其他时期：{changes}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The results would be written to {path}, and that file holds data of the study. Choose another folder for the results, or another “key” of the study than “{key}”.</source>
        <translation>结果将写入 {path}，而该文件正是本研究的数据。请为结果另选文件夹，或把研究的“key”由“{key}”改为其他名称。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The report would be written to {path}, and that file is the study file or holds its data. Choose another file for the report.</source>
        <translation>报告将写入 {path}，而该文件是研究文件或其数据。请为报告另选文件。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The projection “{crs}” of the maps is not known. Write one such as EPSG:3857 or PROJ:+proj=aea …, or leave “crs” out for a suitable one.</source>
        <translation>无法识别地图投影“{crs}”。请写成 EPSG:3857 或 PROJ:+proj=aea … 之类，或去掉“crs”以自动选用合适的投影。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The page “{page}” of the maps is not known. Choose one of {known}.</source>
        <translation>没有名为“{page}”的地图页面。请从以下选项中选择：{known}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>A resolution of {dpi} dpi is not possible for the maps. Choose one from {least} to {most}.</source>
        <translation>地图分辨率不能为 {dpi} dpi。请在 {least} 至 {most} 之间选择。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The analysis “{algorithm}” is limited to some periods, and the study has no field of periods. Choose one on the first page, or leave out “periods”.</source>
        <translation>分析“{algorithm}”仅限部分时期，但研究没有时期字段。请在第一页选择时期字段，或去掉“periods”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The analysis “{algorithm}” is limited to some periods, and later analyses read its layer, which would lack the others. Leave out its “periods”.</source>
        <translation>分析“{algorithm}”仅限部分时期，而后续分析要读取它的图层，其他时期将会缺失。请去掉它的“periods”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The exhibit “{name}” of the study has the form “{form}”, which there is not. Known forms: {known}.</source>
        <translation>研究中图表项“{name}”的形式“{form}”不存在。可用形式：{known}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>“{name}” can not be the name of an exhibit: it is empty, another exhibit has it, it has more than 60 letters, or it holds other signs than letters, digits, “-” and “_”. Choose another one.</source>
        <translation>“{name}”不能作为图表项的名称：名称为空、与其他图表项重复、超过 60 个字符，或含有字母、数字、“-”和“_”以外的字符。请换一个名称。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The exhibit “{name}” has the option “{key}”, which the form “{form}” does not know. Known options: {known}.</source>
        <translation>图表项“{name}”的选项“{key}”不属于形式“{form}”。可用选项：{known}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The exhibit “{name}” lacks the option “{key}”, which the form “{form}” needs. Add it.</source>
        <translation>图表项“{name}”缺少形式“{form}”必需的选项“{key}”。请补上。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The exhibit “{name}” can not take “{value}” as “{key}”. Possible: {wanted}.</source>
        <translation>图表项“{name}”的“{key}”不能取“{value}”。可取：{wanted}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The exhibit “{name}” (form “{form}”) does not say clearly whose results it shows: “{source}”. Write one of these as its “source”: {known}.</source>
        <translation>图表项“{name}”（形式“{form}”）没有明确展示哪个分析的结果：“{source}”。请在“source”中写明以下之一：{known}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The outlines of the maps, {source}, are not there or can not be opened. Put the file in its place, or leave out “outline” of the maps.</source>
        <translation>地图轮廓 {source} 不存在或无法打开。请把文件放回原处，或去掉地图的“outline”。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>Two fields of one result would be called “{label}” by the “labels” of the study. Give each a label of its own.</source>
        <translation>按研究的“labels”，同一结果中有两个字段都叫“{label}”。请分别命名。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The exhibit “{name}” can not be made: {reason}</source>
        <translation>无法生成图表项“{name}”：{reason}</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The exhibit “{name}” names “{field}”, which its results do not have. They have {known}.</source>
        <translation>图表项“{name}”中的“{field}”不在其结果中。现有：{known}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>“{key}” in the part “{part}” of {file} is “{value}”, which there is not. Choose one of {known}, or leave it out.</source>
        <translation>{file} 的“{part}”部分中，“{key}”为“{value}”，没有这个选项。请从 {known} 中选择，或去掉该项。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>{file} has the part “{part}”, which there is not. Known parts: {known}.</source>
        <translation>{file} 含有“{part}”部分，但没有这样的部分。可用的部分：{known}。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The study names fields that its data do not have: {fields}. The names {broken} of its data were not read in their own encoding, as happens with files in GBK: save the file as UTF-8 (“CSV UTF-8” in Excel) or XLSX.</source>
        <translation>研究中的以下字段在数据中不存在：{fields}。数据中的名称 {broken} 没有按正确的编码读取，GBK 文件常有这种情况：请将文件另存为 UTF-8（Excel 中的“CSV UTF-8”）或 XLSX。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>Cancelled while the maps were drawn. {path} holds the new tables; maps, project and report are not complete: run the study again for them.</source>
        <translation>绘制地图时已取消。{path} 中是新的表；地图、工程和报告不完整，请重新运行研究以补全。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>A study is running already. Wait until it is done, or cancel it, before you start another.</source>
        <translation>已有一个研究正在运行。请等它完成或将其取消，再开始另一个。</translation>
    </message>
    <message>
        <location filename="../methods/sentences/study.py"/>
        <source>The earlier results {path} can not be replaced, since a program holds them open. Remove their layers from the project, close other programs that show them, or choose another folder.</source>
        <translation>无法替换以前的结果 {path}，因为有程序正在使用它。请从工程中移除这些图层，关闭显示它们的其他程序，或另选文件夹。</translation>
    </message>
    <message>
        <location filename="../reports/axes.py"/>
        <location filename="../reports/charts_strata.py"/>
        <source>{label}, {period}</source>
        <translation>{label}（{period}）</translation>
    </message>
    <message>
        <location filename="../reports/canvas.py"/>
        <source>Adjusted p: *** &lt; {first}, ** &lt; {second}, * &lt; {third}</source>
        <translation>校正 p 值：*** &lt; {first}，** &lt; {second}，* &lt; {third}</translation>
    </message>
    <message>
        <location filename="../reports/canvas.py"/>
        <source>Adjusted p: {signs}</source>
        <translation>校正 p 值：{signs}</translation>
    </message>
    <message>
        <location filename="../reports/charts_cells.py"/>
        <source>{shown} of {count} region terms, the largest in absolute value</source>
        <translation>共 {count} 个区域和区域对，绘出绝对值最大的 {shown} 个</translation>
    </message>
    <message>
        <location filename="../reports/charts_cells.py"/>
        <source>{shown} of {count} components, the largest in absolute value</source>
        <translation>共 {count} 个分量，绘出绝对值最大的 {shown} 个</translation>
    </message>
    <message>
        <location filename="../reports/charts_cells.py"/>
        <source>Bold: the largest component of the row</source>
        <translation>加粗：该行中贡献最大的分量</translation>
    </message>
    <message>
        <location filename="../reports/charts_cells.py"/>
        <source>Framed: the largest region term of the column</source>
        <translation>方框：该列中贡献最大的区域或区域对</translation>
    </message>
    <message>
        <location filename="../reports/charts_convergence.py"/>
        <location filename="../reports/results_convergence.py"/>
        <source>Coefficient of variation</source>
        <translation>变异系数</translation>
    </message>
    <message>
        <location filename="../reports/charts_convergence.py"/>
        <source>ln of the value in {period}</source>
        <translation>数值的自然对数（{period}）</translation>
    </message>
    <message>
        <location filename="../reports/charts_convergence.py"/>
        <source>ln of {field} in {period}</source>
        <translation>{field} 的自然对数（{period}）</translation>
    </message>
    <message>
        <location filename="../reports/charts_convergence.py"/>
        <source>Mean annual growth of the logarithm, {first} – {last}</source>
        <translation>对数值的年均增长（{first} – {last}）</translation>
    </message>
    <message>
        <location filename="../reports/charts_convergence.py"/>
        <source>Regression, all units</source>
        <translation>回归线（全部单元）</translation>
    </message>
    <message>
        <location filename="../reports/charts_convergence.py"/>
        <source>growth = {a} {sign} {b} × ln of the initial value</source>
        <translation>增长率 = {a} {sign} {b} × ln 初始值</translation>
    </message>
    <message>
        <location filename="../reports/charts_convergence.py"/>
        <source>(grey: other groups)</source>
        <translation>（灰色：其他组）</translation>
    </message>
    <message>
        <location filename="../reports/charts_coordination.py"/>
        <location filename="../reports/crosstables.py"/>
        <location filename="../reports/papertables_classes.py"/>
        <location filename="../reports/papertables_panels.py"/>
        <source>Number of units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <location filename="../reports/charts_coordination.py"/>
        <source>Mean coupling coordination degree D</source>
        <translation>耦合协调度 D 均值</translation>
    </message>
    <message>
        <location filename="../reports/charts_coordination.py"/>
        <source>Weight inside the system</source>
        <translation>系统内权重</translation>
    </message>
    <message>
        <location filename="../reports/charts_counts.py"/>
        <location filename="../reports/charts_strata.py"/>
        <source>Mean of {field}</source>
        <translation>{field}均值</translation>
    </message>
    <message>
        <location filename="../reports/charts_counts.py"/>
        <source>Units above the mean</source>
        <translation>高于均值的单元数</translation>
    </message>
    <message>
        <location filename="../reports/charts_counts.py"/>
        <source>The first and the last {ends} of {count} units</source>
        <translation>共 {count} 个单元，显示前 {ends} 个和后 {ends} 个</translation>
    </message>
    <message>
        <location filename="../reports/charts_density.py"/>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <location filename="../reports/charts_density.py"/>
        <source>{shown} of {count} panels are shown.</source>
        <translation>共 {count} 幅分图，绘出 {shown} 幅。</translation>
    </message>
    <message>
        <location filename="../reports/charts_density.py"/>
        <source>{shown} of {count} periods are shown.</source>
        <translation>共 {count} 个时期，绘出 {shown} 个。</translation>
    </message>
    <message>
        <location filename="../reports/charts_density.py"/>
        <source>Vertical scales differ between panels.</source>
        <translation>各分图的纵轴刻度不同。</translation>
    </message>
    <message>
        <location filename="../reports/charts_dependence.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_dependence.py"/>
        <source>Moran's I</source>
        <translation>莫兰指数（Moran's I）</translation>
    </message>
    <message>
        <location filename="../reports/charts_dependence.py"/>
        <source>Moran's I, p &lt; {level}</source>
        <translation>莫兰指数，p &lt; {level}</translation>
    </message>
    <message>
        <location filename="../reports/charts_dependence.py"/>
        <source>Moran's I, p ≥ {level}</source>
        <translation>莫兰指数，p ≥ {level}</translation>
    </message>
    <message>
        <location filename="../reports/charts_dependence.py"/>
        <source>Expected without dependence</source>
        <translation>无空间依赖时的期望</translation>
    </message>
    <message>
        <location filename="../reports/charts_differences.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <location filename="../studies/studyreport.py"/>
        <location filename="../ui/assistant_results.py"/>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../reports/charts_differences.py"/>
        <location filename="../reports/charts_series.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_panels.py"/>
        <location filename="../reports/papertables_scores.py"/>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="../reports/charts_differences.py"/>
        <source>{first} minus {second}</source>
        <translation>{first}减{second}</translation>
    </message>
    <message>
        <location filename="../reports/charts_drivergroups.py"/>
        <location filename="../reports/charts_growth.py"/>
        <location filename="../reports/charts_growthpair.py"/>
        <location filename="../reports/charts_lagging.py"/>
        <location filename="../reports/charts_series.py"/>
        <source>{shown} of {count} groups, those with the most units</source>
        <translation>共 {count} 个组，绘出单元数最多的 {shown} 个</translation>
    </message>
    <message>
        <location filename="../reports/charts_drivergroups.py"/>
        <source>In the cells: explanatory power q</source>
        <translation>单元格内：解释力 q</translation>
    </message>
    <message>
        <location filename="../reports/charts_drivers.py"/>
        <location filename="../reports/charts_scale.py"/>
        <source>Explanatory power q</source>
        <translation>解释力 q</translation>
    </message>
    <message>
        <location filename="../reports/charts_drivers.py"/>
        <source>Interval of q</source>
        <translation>q 的置信区间</translation>
    </message>
    <message>
        <location filename="../reports/charts_drivers.py"/>
        <location filename="../reports/heads.py"/>
        <source>q expected by chance</source>
        <translation>随机情形下 q 的期望</translation>
    </message>
    <message>
        <location filename="../reports/charts_drivers.py"/>
        <location filename="../reports/charts_scale.py"/>
        <source>(empty marker: adjusted p ≥ {level})</source>
        <translation>（空心：校正 p ≥ {level}）</translation>
    </message>
    <message>
        <location filename="../reports/charts_gravity.py"/>
        <source>Kilometres east of the first centre</source>
        <translation>相对首期重心的东向距离（km）</translation>
    </message>
    <message>
        <location filename="../reports/charts_gravity.py"/>
        <source>Kilometres north of the first centre</source>
        <translation>相对首期重心的北向距离（km）</translation>
    </message>
    <message>
        <location filename="../reports/charts_growth.py"/>
        <location filename="../reports/charts_growthpair.py"/>
        <source>Index (first period = 100, logarithmic scale)</source>
        <translation>指数（首期 = 100，对数刻度）</translation>
    </message>
    <message>
        <location filename="../reports/charts_growth.py"/>
        <location filename="../reports/charts_growthpair.py"/>
        <source>Index (first period = 100)</source>
        <translation>指数（首期 = 100）</translation>
    </message>
    <message>
        <location filename="../reports/charts_growth.py"/>
        <location filename="../reports/charts_growthpair.py"/>
        <source>Annual growth rate (%)</source>
        <translation>年增长率（%）</translation>
    </message>
    <message>
        <location filename="../reports/charts_growth.py"/>
        <location filename="../reports/charts_growthpair.py"/>
        <location filename="../reports/charts_series.py"/>
        <source>The first {shown} of {count} fields</source>
        <translation>共 {count} 个字段，绘出前 {shown} 个</translation>
    </message>
    <message>
        <location filename="../reports/charts_growth.py"/>
        <source>geometric (constant rate from start to end)</source>
        <translation>几何平均（由首期到末期的恒定增长率）</translation>
    </message>
    <message>
        <location filename="../reports/charts_growth.py"/>
        <source>arithmetic (mean of the rates from period to period)</source>
        <translation>算术平均（逐期年增长率的平均值）</translation>
    </message>
    <message>
        <location filename="../reports/charts_growth.py"/>
        <source>Mean annual growth rate (%)</source>
        <translation>年均增长率（%）</translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <source>{label}
(bars: 95 % intervals)</source>
        <translation>{label}
（误差线：95% 置信区间）</translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Within regions</source>
        <translation>区域内差距</translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Between regions (net)</source>
        <translation>净区域间差距</translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Transvariation</source>
        <translation>超变密度</translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <source>Part of the Gini coefficient (G = {gini})</source>
        <translation>对基尼系数的贡献（G = {gini}）</translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <location filename="../reports/results_inequality.py"/>
        <source>Gini coefficient</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <location filename="../reports/charts_inequality.py"/>
        <source>Gini coefficient inside the region</source>
        <translation>区域内基尼系数</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Filled: adjusted p &lt; 0.05</source>
        <translation>实心：校正 p &lt; 0.05</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Framed: q of the single factor</source>
        <translation>方框：单因子的 q 值</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Empty: not distinguishable from having more classes, or not tested</source>
        <translation>空心：与单纯增加层数无显著差别，或未检验</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <source>Empty: not distinguishable from having more classes</source>
        <translation>空心：与单纯增加层数无显著差别</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <location filename="../reports/papertables_cells.py"/>
        <source>Nonlinear enhancement</source>
        <translation>非线性增强</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <location filename="../reports/papertables_cells.py"/>
        <source>Bivariate enhancement</source>
        <translation>双因子增强</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <location filename="../reports/papertables_cells.py"/>
        <source>Independent</source>
        <translation>独立</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <location filename="../reports/papertables_cells.py"/>
        <source>Univariate weakening</source>
        <translation>单因子非线性减弱</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <location filename="../reports/papertables_cells.py"/>
        <source>Nonlinear weakening</source>
        <translation>非线性减弱</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <location filename="../reports/papertables_cells.py"/>
        <source>One factor nested in the other</source>
        <translation>嵌套（一因子的层包含于另一因子）</translation>
    </message>
    <message>
        <location filename="../reports/charts_interactions.py"/>
        <location filename="../reports/papertables_cells.py"/>
        <source>No gain</source>
        <translation>无增益</translation>
    </message>
    <message>
        <location filename="../reports/charts_lagging.py"/>
        <source>synchronous</source>
        <translation>同步</translation>
    </message>
    <message>
        <location filename="../reports/charts_lagging.py"/>
        <source>In the cells: gap between the largest and the smallest mean</source>
        <translation>格内数字：最大与最小均值之差</translation>
    </message>
    <message>
        <location filename="../reports/charts_lagging.py"/>
        <source>In the cells: gap between the largest and the smallest mean; units lagging in the same system / units of the group</source>
        <translation>格内数字：最大与最小均值之差；滞后系统相同的单元数 / 该组单元数</translation>
    </message>
    <message>
        <location filename="../reports/charts_lorenz.py"/>
        <source>Inside each region</source>
        <translation>各区域内部</translation>
    </message>
    <message>
        <location filename="../reports/charts_lorenz.py"/>
        <source>Inside each region, {period}</source>
        <translation>各区域内部（{period}）</translation>
    </message>
    <message>
        <location filename="../reports/charts_lorenz.py"/>
        <source>Cumulative share of units</source>
        <translation>单元累计比重</translation>
    </message>
    <message>
        <location filename="../reports/charts_lorenz.py"/>
        <source>Cumulative share of the value</source>
        <translation>数值累计比重</translation>
    </message>
    <message>
        <location filename="../reports/charts_lorenz.py"/>
        <source>equality</source>
        <translation>完全均等线</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <source>{shown} of {count} lag classes</source>
        <translation>共 {count} 个邻域类型，绘出 {shown} 个</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <source>{shown} of {count} groups, those with most transitions</source>
        <translation>共 {count} 个组，绘出转移次数最多的 {shown} 个</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <source>Neighbours in class {number}</source>
        <translation>邻域类型 {number}</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <source>From class (transitions)</source>
        <translation>起点类型（转移次数）</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <location filename="../reports/heads.py"/>
        <source>To class</source>
        <translation>终点类型</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <location filename="../reports/charts_steady.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_classes.py"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <source>Share of units (%)</source>
        <translation>单元份额（%）</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <source>First period</source>
        <translation>首期</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <source>Last period</source>
        <translation>末期</translation>
    </message>
    <message>
        <location filename="../reports/charts_markov.py"/>
        <source>Steady state</source>
        <translation>稳态</translation>
    </message>
    <message>
        <location filename="../reports/charts_matrices.py"/>
        <source>Spearman's ρ</source>
        <translation>斯皮尔曼 ρ</translation>
    </message>
    <message>
        <location filename="../reports/charts_matrices.py"/>
        <source>Kendall's τ</source>
        <translation>肯德尔 τ</translation>
    </message>
    <message>
        <location filename="../reports/charts_matrices.py"/>
        <source>Rank correlation</source>
        <translation>秩相关系数</translation>
    </message>
    <message>
        <location filename="../reports/charts_moranscatter.py"/>
        <source>I = {value}</source>
        <translation>I = {value}</translation>
    </message>
    <message>
        <location filename="../reports/charts_moranscatter.py"/>
        <source>Mean of neighbours (standardised)</source>
        <translation>邻居均值（标准化）</translation>
    </message>
    <message>
        <location filename="../reports/charts_moranscatter.py"/>
        <source>Value (standardised)</source>
        <translation>数值（标准化）</translation>
    </message>
    <message>
        <location filename="../reports/charts_moranscatter.py"/>
        <source>Slope = Moran's I</source>
        <translation>斜率 = 莫兰指数</translation>
    </message>
    <message>
        <location filename="../reports/charts_obstacles.py"/>
        <source>Mean obstacle degree (%)</source>
        <translation>平均障碍度（%）</translation>
    </message>
    <message>
        <location filename="../reports/charts_parts.py"/>
        <source>Mean share of the total score (%)</source>
        <translation>占总指数的平均份额（%）</translation>
    </message>
    <message>
        <location filename="../reports/charts_parts.py"/>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../reports/charts_parts.py"/>
        <source>1 - Spearman's ρ</source>
        <translation>1 − 斯皮尔曼 ρ</translation>
    </message>
    <message>
        <location filename="../reports/charts_parts.py"/>
        <source>Changed grades</source>
        <translation>等级改变数</translation>
    </message>
    <message>
        <location filename="../reports/charts_ranks.py"/>
        <location filename="../reports/heads.py"/>
        <source>Agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <location filename="../reports/charts_ranks.py"/>
        <source>Cells: rank of the factor; numbers below: strata</source>
        <translation>格内：因子的排名；下方数字：层数</translation>
    </message>
    <message>
        <location filename="../reports/charts_ranks.py"/>
        <location filename="../reports/charts_stability.py"/>
        <source>in use</source>
        <translation>实际采用</translation>
    </message>
    <message>
        <location filename="../reports/charts_series.py"/>
        <source>Share of units with {field} ≥ {threshold} (%)</source>
        <translation>{field} ≥ {threshold} 的单元占比（%）</translation>
    </message>
    <message>
        <location filename="../reports/charts_shares.py"/>
        <source>Share of the Gini coefficient (%)</source>
        <translation>对基尼系数的贡献率（%）</translation>
    </message>
    <message>
        <location filename="../reports/charts_shares.py"/>
        <source>Share of the pair in the Gini coefficient (%)</source>
        <translation>区域对在基尼系数中的贡献率（%）</translation>
    </message>
    <message>
        <location filename="../reports/charts_shares.py"/>
        <source>{shown} of {count} pairs, the largest</source>
        <translation>共 {count} 个区域对，绘出最大的 {shown} 个</translation>
    </message>
    <message>
        <location filename="../reports/charts_stability.py"/>
        <source>natural breaks</source>
        <translation>自然断点法</translation>
    </message>
    <message>
        <location filename="../reports/charts_stability.py"/>
        <source>categories</source>
        <translation>类型变量</translation>
    </message>
    <message>
        <location filename="../reports/charts_stability.py"/>
        <location filename="../reports/heads.py"/>
        <source>Adjusted q</source>
        <translation>校正 q 值</translation>
    </message>
    <message>
        <location filename="../reports/charts_stability.py"/>
        <source>Level lines: schemes that decide the number of strata by themselves</source>
        <translation>水平线：自行确定层数的方法</translation>
    </message>
    <message>
        <location filename="../reports/charts_stability.py"/>
        <source>Not drawn, the same under every choice: {names}</source>
        <translation>未绘出（各种选择下结果相同）：{names}</translation>
    </message>
    <message>
        <location filename="../reports/charts_stability.py"/>
        <location filename="../reports/charts_strata.py"/>
        <location filename="../reports/charts_tests.py"/>
        <source>The first {shown} of {count} factors</source>
        <translation>共 {count} 个因子，绘出前 {shown} 个</translation>
    </message>
    <message>
        <location filename="../reports/charts_steady.py"/>
        <source>{chain} ({count} transitions)</source>
        <translation>{chain}（{count} 次转移）</translation>
    </message>
    <message>
        <location filename="../reports/charts_steady.py"/>
        <source>Share in the steady state (%)</source>
        <translation>稳态份额（%）</translation>
    </message>
    <message>
        <location filename="../reports/charts_strata.py"/>
        <source>{factor} (first {shown} of {count})</source>
        <translation>{factor}（共 {count} 层，绘出前 {shown} 层）</translation>
    </message>
    <message>
        <location filename="../reports/charts_strata.py"/>
        <source>Mean of the response</source>
        <translation>因变量均值</translation>
    </message>
    <message>
        <location filename="../reports/charts_strata.py"/>
        <source>Mean with its 95 % interval</source>
        <translation>均值及其 95% 置信区间</translation>
    </message>
    <message>
        <location filename="../reports/charts_strata.py"/>
        <source>Thin line: mean of all rows</source>
        <translation>细线：所有行的均值</translation>
    </message>
    <message>
        <location filename="../reports/charts_strata.py"/>
        <source>In brackets: number of rows</source>
        <translation>括号内：行数</translation>
    </message>
    <message>
        <location filename="../reports/charts_strata.py"/>
        <source>Numbered from low to high values, since breaks differ between periods</source>
        <translation>层号由低值到高值编排（各时期断点不同）</translation>
    </message>
    <message>
        <location filename="../reports/charts_strata.py"/>
        <source>Arrow: the interval goes on beyond the panel</source>
        <translation>箭头：置信区间超出绘图范围</translation>
    </message>
    <message>
        <location filename="../reports/charts_tests.py"/>
        <source>Not drawn, more than {most} strata: {names}</source>
        <translation>未绘出（超过 {most} 层）：{names}</translation>
    </message>
    <message>
        <location filename="../reports/charts_tests.py"/>
        <source>Y: the mean of the row is higher, adjusted p &lt; 0.05</source>
        <translation>Y：行对应的层均值较高，校正 p &lt; 0.05</translation>
    </message>
    <message>
        <location filename="../reports/charts_tests.py"/>
        <source>Y: the mean of the row is lower, adjusted p &lt; 0.05</source>
        <translation>Y：行对应的层均值较低，校正 p &lt; 0.05</translation>
    </message>
    <message>
        <location filename="../reports/charts_tests.py"/>
        <source>Y: the row explains more, adjusted p &lt; 0.05</source>
        <translation>Y：行对应的因子解释力较强，校正 p &lt; 0.05</translation>
    </message>
    <message>
        <location filename="../reports/charts_tests.py"/>
        <source>Y: the row explains less, adjusted p &lt; 0.05</source>
        <translation>Y：行对应的因子解释力较弱，校正 p &lt; 0.05</translation>
    </message>
    <message>
        <location filename="../reports/charts_tests.py"/>
        <source>N: not told apart</source>
        <translation>N：无显著差异</translation>
    </message>
    <message>
        <location filename="../reports/charts_tests.py"/>
        <source>–: not tested</source>
        <translation>–：未检验</translation>
    </message>
    <message>
        <location filename="../reports/charts_tests.py"/>
        <source>Numbers: row minus column</source>
        <translation>数字：行减列</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>High–High</source>
        <translation>高–高集聚</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>Low–Low</source>
        <translation>低–低集聚</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>Low–High</source>
        <translation>低–高异常</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>High–Low</source>
        <translation>高–低异常</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>Not significant</source>
        <translation>不显著</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>No neighbours</source>
        <translation>无邻接单元</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>Hot spot, {percent} % confidence</source>
        <translation>热点（{percent}% 置信度）</translation>
    </message>
    <message>
        <location filename="../reports/clusters.py"/>
        <source>Cold spot, {percent} % confidence</source>
        <translation>冷点（{percent}% 置信度）</translation>
    </message>
    <message>
        <location filename="../reports/contract.py"/>
        <source>There is no period {period}. Choose among these: {periods}.</source>
        <translation>没有时期 {period}。请从下列时期中选择：{periods}。</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_index.py"/>
        <source>Weights of indicators</source>
        <translation>指标权重</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_index.py"/>
        <source>Obstacles</source>
        <translation>障碍因子</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_drivers.py"/>
        <source>Drivers (geographical detector)</source>
        <translation>影响因子（地理探测器）</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_scale.py"/>
        <source>Drivers by scale (geographical detector)</source>
        <translation>不同尺度的影响因子（地理探测器）</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_inequality.py"/>
        <source>Regional inequality (Gini, Dagum)</source>
        <translation>区域差距（Dagum 基尼系数）</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_density.py"/>
        <source>Density curves</source>
        <translation>密度曲线</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/results_growth.py"/>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <source>Convergence</source>
        <translation>收敛性</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_markov.py"/>
        <source>Markov chain of classes</source>
        <translation>各类型的马尔可夫链</translation>
    </message>
    <message>
        <location filename="../reports/contracttables.py"/>
        <location filename="../reports/results_gravity.py"/>
        <source>Gravity centre and ellipses</source>
        <translation>重心与标准差椭圆</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>Within groups the trend is negative in {groups} (p &lt; {level}).</source>
        <translation>分组来看，变异系数呈下降趋势（p &lt; {level}）的组：{groups}。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>Within groups the trend is positive in {groups} (p &lt; {level}).</source>
        <translation>分组来看，变异系数呈上升趋势（p &lt; {level}）的组：{groups}。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>Within groups the trend is not distinguishable from 0 in {groups}.</source>
        <translation>分组来看，变异系数的趋势与 0 无显著差别的组：{groups}。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>It fell from the first to the last period, without a test, in {groups}.</source>
        <translation>末期变异系数低于首期、但未作检验的组：{groups}。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>It rose from the first to the last period, without a test, in {groups}.</source>
        <translation>末期变异系数高于首期、但未作检验的组：{groups}。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>The coefficient of variation of all units fell from {first} in {start} to {last} in {end} ({change} %): σ convergence.</source>
        <translation>全部单元的变异系数由 {first}（{start}）降至 {last}（{end}），变化 {change}%，存在 σ 收敛。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>The coefficient of variation of all units rose from {first} in {start} to {last} in {end} (+{change} %): no σ convergence.</source>
        <translation>全部单元的变异系数由 {first}（{start}）升至 {last}（{end}），变化 +{change}%，不存在 σ 收敛。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>Its linear trend is {slope} a year ({p}).</source>
        <translation>其线性趋势为每年 {slope}（{p}）。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>Its linear trend, {slope} a year, is not distinguishable from 0 ({p}).</source>
        <translation>其线性趋势为每年 {slope}，与 0 无显著差别（{p}）。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>It was lowest in {period} ({value}).</source>
        <translation>其间最低值为 {value}（{period}）。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>It was highest in {period} ({value}).</source>
        <translation>其间最高值为 {value}（{period}）。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>With the controls held alike, units that started lower grew faster (β = {beta}, {p}): conditional convergence to levels of their own, at {speed} % a year, which halves the distance in {half} years.</source>
        <translation>在控制变量相同的条件下，起点较低的单元增长较快（β = {beta}，{p}），存在条件收敛：各单元以每年 {speed}% 的速度趋向各自的稳态水平，与稳态的差距缩小一半需 {half} 年。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>With the controls held alike, units that started lower grew faster (β = {beta}, {p}), and so much so that no speed of convergence can be given.</source>
        <translation>在控制变量相同的条件下，起点较低的单元增长较快（β = {beta}，{p}），且快到无法给出收敛速度。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>With the controls held alike, units that started higher grew faster (β = {beta}, {p}): no conditional convergence.</source>
        <translation>在控制变量相同的条件下，起点较高的单元增长较快（β = {beta}，{p}），不存在条件收敛。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>With the controls held alike, β is {beta} and not distinguishable from 0 ({p}): conditional convergence is not shown.</source>
        <translation>在控制变量相同的条件下，β 为 {beta}，与 0 无显著差别（{p}），未能证实条件收敛。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>From {start} to {end} units that started lower grew faster (β = {beta}, {p}): absolute convergence at {speed} % a year, which halves a gap in {half} years.</source>
        <translation>{start} 至 {end}，起点较低的单元增长较快（β = {beta}，{p}），存在绝对收敛，收敛速度为每年 {speed}%，差距缩小一半需 {half} 年。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>From {start} to {end} units that started lower grew faster (β = {beta}, {p}), and so much so that they overtook the others: no speed of convergence can be given.</source>
        <translation>{start} 至 {end}，起点较低的单元增长较快（β = {beta}，{p}），以致超过了其他单元，因此无法给出收敛速度。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>From {start} to {end} units that started higher grew faster (β = {beta}, {p}): divergence.</source>
        <translation>{start} 至 {end}，起点较高的单元增长较快（β = {beta}，{p}），呈发散趋势。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>From {start} to {end} β is {beta} and not distinguishable from 0 ({p}): absolute convergence is not shown.</source>
        <translation>{start} 至 {end}，β 为 {beta}，与 0 无显著差别（{p}），未能证实绝对收敛。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>{group} ({n} units only)</source>
        <translation>{group}（仅 {n} 个单元）</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>β is below 0 (p &lt; {level}) in {groups}.</source>
        <translation>β 小于 0（p &lt; {level}）的组：{groups}。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>β is above 0 (p &lt; {level}) in {groups}.</source>
        <translation>β 大于 0（p &lt; {level}）的组：{groups}。</translation>
    </message>
    <message>
        <location filename="../reports/findings_convergence.py"/>
        <source>β is not distinguishable from 0 in {groups}.</source>
        <translation>β 与 0 无显著差别的组：{groups}。</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>From</source>
        <translation>起始时期</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>To</source>
        <translation>终止时期</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_convergence.py"/>
        <location filename="../reports/results_gravity.py"/>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Group 1</source>
        <translation>分组 1</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Group 2</source>
        <translation>分组 2</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../ui/indicatortree.py"/>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_cells.py"/>
        <location filename="../reports/papertables_drivers.py"/>
        <location filename="../ui/factorlist.py"/>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Factor 1</source>
        <translation>因子 1</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Factor 2</source>
        <translation>因子 2</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_gini.py"/>
        <source>Component</source>
        <translation>分量</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_weights.py"/>
        <location filename="../ui/weightbars.py"/>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Indicator 1</source>
        <translation>指标 1</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Indicator 2</source>
        <translation>指标 2</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_weights.py"/>
        <location filename="../ui/judgementmatrix.py"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_weights.py"/>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_weights.py"/>
        <location filename="../ui/indicatormodel.py"/>
        <location filename="../ui/weightbars.py"/>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../ui/indicatormodel.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Count</source>
        <translation>数目</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <location filename="../ui/indicatormodel.py"/>
        <source>Lower</source>
        <translation>下限</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <location filename="../ui/indicatormodel.py"/>
        <source>Upper</source>
        <translation>上限</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_growth.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Start</source>
        <translation>首期值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_growth.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>End</source>
        <translation>末期值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_weights.py"/>
        <source>Overall weight</source>
        <translation>总权重</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Divergence</source>
        <translation>差异系数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>SD</source>
        <translation>标准差</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>CV</source>
        <translation>变异系数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>SD of logs</source>
        <translation>对数标准差</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Periods</source>
        <translation>时期数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>CV, first</source>
        <translation>期初变异系数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>CV, last</source>
        <translation>期末变异系数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_convergence.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Speed</source>
        <translation>收敛速度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Standard error of speed</source>
        <translation>收敛速度标准误</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Half-life</source>
        <translation>半生命周期</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_convergence.py"/>
        <source>Intercept</source>
        <translation>截距</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Adjusted R²</source>
        <translation>调整 R²</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_convergence.py"/>
        <source>Term</source>
        <translation>变量</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Initial value</source>
        <translation>初始值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Fitted</source>
        <translation>拟合值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Mean D</source>
        <translation>D 均值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>SD of D</source>
        <translation>D 标准差</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Geometric mean rate</source>
        <translation>几何平均增长率</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Arithmetic mean rate</source>
        <translation>算术平均增长率</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_panels.py"/>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Name of grade</source>
        <translation>等级名称</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Lagging system</source>
        <translation>滞后系统</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Change of peak</source>
        <translation>主峰高度变化</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Change of width</source>
        <translation>宽度变化</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Change of left tail</source>
        <translation>左尾变化</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Change of right tail</source>
        <translation>右尾变化</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Change of SD</source>
        <translation>标准差变化</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Peaks at the start</source>
        <translation>起始峰数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Peaks at the end</source>
        <translation>结束峰数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Peaks</source>
        <translation>峰数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Main peak</source>
        <translation>主峰位置</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Density at the peak</source>
        <translation>主峰密度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Half width</source>
        <translation>半高宽</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Left tail</source>
        <translation>左尾</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Right tail</source>
        <translation>右尾</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Second peak</source>
        <translation>次峰位置</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Prominence of second peak</source>
        <translation>次峰突出度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Second peak to main peak</source>
        <translation>次峰与主峰之比</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Set of factors</source>
        <translation>系数来源组</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Net calorific value</source>
        <translation>低位发热量</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Unit of calorific value</source>
        <translation>发热量单位</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Carbon content</source>
        <translation>含碳量</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Oxidation rate</source>
        <translation>氧化率</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>CO₂ per unit</source>
        <translation>单位 CO₂ 排放量</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Filled</source>
        <translation>插补数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Extrapolated</source>
        <translation>外推数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Left empty</source>
        <translation>仍缺数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>q, lower</source>
        <translation>q 下限</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>q, upper</source>
        <translation>q 上限</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Adjusted p</source>
        <translation>校正 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>p of central F</source>
        <translation>中心 F 的 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Strata (count)</source>
        <translation>层数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Smallest stratum</source>
        <translation>最小层样本量</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Moran's I of residuals</source>
        <translation>残差莫兰指数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>p of residual Moran's I</source>
        <translation>残差莫兰指数的 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Adjusted q12</source>
        <translation>校正 q12</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>p of gain</source>
        <translation>增益的 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>q, additive</source>
        <translation>加性 q</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Interaction</source>
        <translation>交互</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>p of interaction</source>
        <translation>交互的 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Adjusted p of interaction</source>
        <translation>交互的校正 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Expected value</source>
        <translation>期望值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Difference of q</source>
        <translation>q 之差</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>q, lowest</source>
        <translation>q 最小</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>q, highest</source>
        <translation>q 最大</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Best rank</source>
        <translation>最高排名</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Worst rank</source>
        <translation>最低排名</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>q12, lowest</source>
        <translation>q12 最小</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>q12, highest</source>
        <translation>q12 最大</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Stratum 1</source>
        <translation>层 1</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Stratum 2</source>
        <translation>层 2</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_growth.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Chosen</source>
        <translation>选用</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Between regions, net</source>
        <translation>区域间净值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Between regions, gross</source>
        <translation>区域间总值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Within regions, %</source>
        <translation>区域内（%）</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Between regions, %</source>
        <translation>区域间（%）</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Transvariation, %</source>
        <translation>超变密度（%）</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Theil T</source>
        <translation>泰尔 T 指数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Theil L</source>
        <translation>泰尔 L 指数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Theil T, within</source>
        <translation>泰尔 T，区域内</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Theil T, between</source>
        <translation>泰尔 T，区域间</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Theil L, within</source>
        <translation>泰尔 L，区域内</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Theil L, between</source>
        <translation>泰尔 L，区域间</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Relative affluence</source>
        <translation>相对富裕度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Net</source>
        <translation>净值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Largest in row</source>
        <translation>行内最大</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Largest in column</source>
        <translation>列内最大</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Contribution to the Gini</source>
        <translation>对基尼系数的贡献</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Share of the Gini</source>
        <translation>占基尼系数比重</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Bearing</source>
        <translation>方位角</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Semi-major axis</source>
        <translation>长半轴</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Semi-minor axis</source>
        <translation>短半轴</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Rotation</source>
        <translation>旋转角</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Ratio of axes</source>
        <translation>轴比</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_indexed.py"/>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Rate</source>
        <translation>增长率</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Leading system</source>
        <translation>领先系统</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Mean of lagging system</source>
        <translation>滞后系统均值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Mean of leading system</source>
        <translation>领先系统均值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Units lagging</source>
        <translation>滞后单元数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Units in step</source>
        <translation>同步单元数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Name of statistic</source>
        <translation>统计量名称</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Statistic</source>
        <translation>统计量</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Cells</source>
        <translation>单元格数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Small cells</source>
        <translation>过小单元格数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_markov.py"/>
        <source>Class of neighbours</source>
        <translation>邻域类型</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_markov.py"/>
        <source>From class</source>
        <translation>起点类型</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Next class</source>
        <translation>下期类型</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Shorrocks index</source>
        <translation>Shorrocks 指数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Determinant</source>
        <translation>行列式</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Second eigenvalue</source>
        <translation>第二特征值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Upward</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Downward</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_markov.py"/>
        <source>Stay</source>
        <translation>不变</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Name of class</source>
        <translation>类型名称</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Mean of neighbours</source>
        <translation>邻居均值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Move</source>
        <translation>转移方向</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Obstacle degree</source>
        <translation>障碍度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Identity</source>
        <translation>同一度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Contrary</source>
        <translation>对立度</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>z, normal</source>
        <translation>z（正态）</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>p, normal</source>
        <translation>p（正态）</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Mean number of neighbours</source>
        <translation>平均邻居数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_dependence.py"/>
        <source>Cluster</source>
        <translation>集聚类型</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/papertables_dependence.py"/>
        <location filename="../reports/papertables_lagging.py"/>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Number of neighbours</source>
        <translation>邻居数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Standardised value</source>
        <translation>标准化值</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Spatial lag</source>
        <translation>空间滞后</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Quadrant</source>
        <translation>象限</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Local p</source>
        <translation>局部 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Adjusted local p</source>
        <translation>校正局部 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>p of G*</source>
        <translation>G* 的 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Adjusted p of G*</source>
        <translation>G* 的校正 p</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Hot or cold spot</source>
        <translation>冷热点</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Efficient units</source>
        <translation>有效单元数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Peer</source>
        <translation>参照单元</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Period of peer</source>
        <translation>参照时期</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Intensity</source>
        <translation>强度系数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Method 1</source>
        <translation>方法 1</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Method 2</source>
        <translation>方法 2</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Spearman's rho</source>
        <translation>斯皮尔曼 ρ</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Spearman's rho, lowest</source>
        <translation>斯皮尔曼 ρ 最小</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Kendall's tau</source>
        <translation>肯德尔 τ</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Grades changed</source>
        <translation>等级改变数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Shift of rank</source>
        <translation>名次变化</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Score of the unit</source>
        <translation>单元得分</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Overall score</source>
        <translation>综合得分</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Score, lowest</source>
        <translation>得分最低</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Score, highest</source>
        <translation>得分最高</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Share of changed grades</source>
        <translation>等级改变比例</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Changes when left out</source>
        <translation>剔除后改变数</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../reports/heads.py"/>
        <location filename="../reports/links.py"/>
        <location filename="../studies/resultcharts.py"/>
        <location filename="../ui/gradestable.py"/>
        <source>Grade {number}</source>
        <translation>等级 {number}</translation>
    </message>
    <message>
        <location filename="../reports/links.py"/>
        <source>{first}, {second}</source>
        <translation>{first}，{second}</translation>
    </message>
    <message>
        <location filename="../reports/links.py"/>
        <source>values near {value}</source>
        <translation>{value} 附近的值</translation>
    </message>
    <message>
        <location filename="../reports/links.py"/>
        <source>the lowest {share} %</source>
        <translation>最低的 {share}%</translation>
    </message>
    <message>
        <location filename="../reports/links.py"/>
        <source>stratum {number} of {factor}</source>
        <translation>{factor} 第 {number} 层</translation>
    </message>
    <message>
        <location filename="../reports/links.py"/>
        <source>from class {first} to class {second}</source>
        <translation>由第 {first} 类转为第 {second} 类</translation>
    </message>
    <message>
        <location filename="../reports/links.py"/>
        <source>{words}, neighbours in class {number}</source>
        <translation>{words}，邻域为第 {number} 类</translation>
    </message>
    <message>
        <location filename="../reports/links.py"/>
        <source>class {number} in the first period</source>
        <translation>首期第 {number} 类</translation>
    </message>
    <message>
        <location filename="../reports/links.py"/>
        <source>class {number} in the last period</source>
        <translation>末期第 {number} 类</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <location filename="../ui/assistant_results.py"/>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <location filename="../ui/assistant_methods.py"/>
        <source>Methods</source>
        <translation>研究方法</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>References</source>
        <translation>参考文献</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <location filename="../studies/studyreport.py"/>
        <source>Options</source>
        <translation>所用选项</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Data and versions</source>
        <translation>数据与版本</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>The table has no rows.</source>
        <translation>表中没有数据行。</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Table {number}.</source>
        <translation>表 {number}</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>Figure {number}.</source>
        <translation>图 {number}</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>CSV (only the {count} rows shown; all of them are too many for a page)</source>
        <translation>CSV（仅含所示 {count} 行；全部行过多，页面容纳不下）</translation>
    </message>
    <message>
        <location filename="../reports/page.py"/>
        <source>CSV (all {count} rows)</source>
        <translation>CSV（全部 {count} 行）</translation>
    </message>
    <message>
        <location filename="../reports/papertables.py"/>
        <location filename="../reports/papertables_drivers.py"/>
        <source>Rank {number}</source>
        <translation>第 {number} 位</translation>
    </message>
    <message>
        <location filename="../reports/papertables_cells.py"/>
        <location filename="../reports/papertables_classes.py"/>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_panels.py"/>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../reports/papertables_cells.py"/>
        <location filename="../reports/papertables_gini.py"/>
        <source>Region or pair</source>
        <translation>区域或区域对</translation>
    </message>
    <message>
        <location filename="../reports/papertables_cells.py"/>
        <source>Contribution to the Gini coefficient (%)</source>
        <translation>对基尼系数的贡献率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_cells.py"/>
        <source>Bold: largest of the row. Underlined: largest of the column. Sums are not marked.</source>
        <translation>加粗：该行最大值；下划线：该列最大值。合计不作标记。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_cells.py"/>
        <source>Interaction of factors (q)</source>
        <translation>因子交互作用（q）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_cells.py"/>
        <location filename="../reports/papertables_drivers.py"/>
        <location filename="../reports/papertables_scores.py"/>
        <location filename="../reports/papertables_weights.py"/>
        <location filename="../reports/unitseries.py"/>
        <source>{sign}: {name}</source>
        <translation>{sign}：{name}</translation>
    </message>
    <message>
        <location filename="../reports/papertables_cells.py"/>
        <location filename="../reports/papertables_drivers.py"/>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_weights.py"/>
        <location filename="../reports/unitseries.py"/>
        <location filename="../reports/wording_density.py"/>
        <location filename="../studies/exhibits.py"/>
        <location filename="../ui/assistant_methods.py"/>
        <location filename="../ui/exhibitsbox.py"/>
        <location filename="../ui/missingpackages.py"/>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <location filename="../reports/papertables_cells.py"/>
        <source>A factor whose q differs between pairs, since their rows do, has none on the diagonal.</source>
        <translation>若某因子的 q 因各因子对所用的行不同而不一致，则对角线上不列出其 q。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_classes.py"/>
        <source>The field {field} has no classes. There are classes of {known}.</source>
        <translation>字段 {field} 没有分级。已有分级的字段：{known}。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_classes.py"/>
        <source>Number of units in each class</source>
        <translation>各类别单元数量</translation>
    </message>
    <message>
        <location filename="../reports/papertables_classes.py"/>
        <source>Classes are the same in all periods.</source>
        <translation>各时期分级相同。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <location filename="../reports/papertables_growth.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Span</source>
        <translation>时段</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>β (s.e.)</source>
        <translation>β（标准误）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>Speed (% a year)</source>
        <translation>收敛速度（%/年）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>Half-life (years)</source>
        <translation>半衰期（年）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>Absolute</source>
        <translation>绝对收敛</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>Conditional</source>
        <translation>条件收敛</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>too few units for a regression</source>
        <translation>单元太少，无法回归</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>fewer than 10 units</source>
        <translation>不足 10 个单元</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>all initial values are equal</source>
        <translation>初始值全部相同</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>the controls determine the initial value</source>
        <translation>初始值由控制变量决定</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>a control was left out</source>
        <translation>有控制变量被剔除</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>no control varies</source>
        <translation>没有可用的控制变量</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>every point is on the line, no test</source>
        <translation>完全拟合，无法检验</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>a control singles out one unit, no standard errors</source>
        <translation>某控制变量只区分出一个单元，没有标准误</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>1 + βT is not above 0, no speed</source>
        <translation>1 + βT 不大于 0，无收敛速度</translation>
    </message>
    <message>
        <location filename="../reports/papertables_convergence.py"/>
        <source>ln of the initial value</source>
        <translation>ln 初始值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_dependence.py"/>
        <source>Hot spot, {percent} % confidence or more</source>
        <translation>热点（置信度 {percent}% 及以上）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_dependence.py"/>
        <source>Cold spot, {percent} % confidence or more</source>
        <translation>冷点（置信度 {percent}% 及以上）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_dependence.py"/>
        <source>{count}: {names}</source>
        <translation>{count} 个：{names}</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <location filename="../reports/results_drivers.py"/>
        <location filename="../studies/exhibitforms.py"/>
        <source>Power of determinant q of each factor</source>
        <translation>各因子的解释力 q 值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <source>Bold: the largest q of each group and period.</source>
        <translation>加粗：各分组各时期的最大 q 值。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <source>Strata of fewer than {least} units raise q (units of the smallest): {cases}.</source>
        <translation>不足 {least} 个单元的层会使 q 偏高（括号内为最小层的单元数）：{cases}。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <source>Strata of fewer than {least} units raise q (units of the smallest): {cases}; and {more} more.</source>
        <translation>不足 {least} 个单元的层会使 q 偏高（括号内为最小层的单元数）：{cases}；另有 {more} 项。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <source>Factors in the order of q</source>
        <translation>按 q 值排序的因子</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <source>Pair of factors</source>
        <translation>因子对</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <location filename="../reports/results_drivers.py"/>
        <location filename="../studies/exhibitforms.py"/>
        <source>Interaction of factors: q of each pair</source>
        <translation>因子交互探测：各因子对的 q 值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <source>Shades from light to dark: {signs}.</source>
        <translation>底色由浅到深：{signs}。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <source>Without a sign: too few units for the crossed strata to tell the type.</source>
        <translation>无标记：相对叠加层数而言单元过少，不判定交互类型。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <source>In {count} of {total} cells with a type the gain over the better factor is not distinguishable from having more classes (adjusted p ≥ {level}).</source>
        <translation>在标有交互类型的 {total} 个单元格中，有 {count} 个相对于较强单因子的增益与单纯增加层数无显著差别（校正 p ≥ {level}）。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_drivers.py"/>
        <source>In {count} of {total} cells the crossed strata hold fewer than {least} units on average, which raises q.</source>
        <translation>在 {total} 个单元格中，有 {count} 个的叠加层平均不足 {least} 个单元，q 因而偏高。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Gini coefficient and its parts by period</source>
        <translation>各时期的基尼系数及其组成部分</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Within</source>
        <translation>区域内</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Net between</source>
        <translation>净区域间</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Gross between</source>
        <translation>总区域间</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Within (%)</source>
        <translation>区域内（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Net (%)</source>
        <translation>净区域间（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Transvariation (%)</source>
        <translation>超变密度（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Gross (%)</source>
        <translation>总区域间（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Gross inequality between regions is the net part and transvariation together; papers often call it interregional.</source>
        <translation>总区域间差距为净区域间差距与超变密度之和，文献中常称为区域间差距。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Mean annual change {span}, geometric (constant rate from first to last): {rates}.</source>
        <translation>{span} 几何年均变化率（由首期到末期的恒定变化率）：{rates}。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Mean annual change {span}, arithmetic (mean of the yearly rates): {rates}.</source>
        <translation>{span} 算术年均变化率（逐期年变化率的平均值）：{rates}。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>{name} {rate} %</source>
        <translation>{name} {rate}%</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Gini coefficient inside each region by period</source>
        <translation>各时期各区域内基尼系数</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Gini coefficient between regions by period</source>
        <translation>各时期区域间基尼系数</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Between regions (gross)</source>
        <translation>总区域间差距</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Contributions of regions and pairs of regions to the Gini coefficient (%)</source>
        <translation>各区域和区域对对基尼系数的贡献率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>Contributions of the components to the Gini coefficient (%)</source>
        <translation>各分量对基尼系数的贡献率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_gini.py"/>
        <source>A negative contribution makes the inequality smaller.</source>
        <translation>贡献率为负表示该项缩小差距。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_growth.py"/>
        <source>Growth {span} (%)</source>
        <translation>{span} 增长率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_growth.py"/>
        <source>Total growth (%)</source>
        <translation>总增长率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_growth.py"/>
        <location filename="../reports/papertables_scores.py"/>
        <source>Per year, geom. (%)</source>
        <translation>年均，几何（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_growth.py"/>
        <location filename="../reports/papertables_scores.py"/>
        <source>Per year, arithm. (%)</source>
        <translation>年均，算术（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_growth.py"/>
        <source>Growth by group</source>
        <translation>各分组的增长</translation>
    </message>
    <message>
        <location filename="../reports/papertables_growth.py"/>
        <source>The mean annual rates are those of {span}.</source>
        <translation>年均增长率对应的时段为 {span}。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_growth.py"/>
        <source>Growth is in percent of the start of a span. Mean annual rates are the constant rate from start to end (geometric) and the mean of the rates from period to period (arithmetic).</source>
        <translation>增长率以时段首期值的百分比表示。年均增长率分为两种：几何年均增长率为由首期到末期的恒定增长率，算术年均增长率为逐期年增长率的平均值。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_indexed.py"/>
        <source>Index: {period} = 100.</source>
        <translation>指数：{period} = 100。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_indexed.py"/>
        <source>Growth: percent a year from the period before.</source>
        <translation>增长率：相对上一时期的年增长率（%）。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_indexed.py"/>
        <source>Index and annual growth by period</source>
        <translation>各时期的指数与年增长率</translation>
    </message>
    <message>
        <location filename="../reports/papertables_indexed.py"/>
        <source>Growth (%)</source>
        <translation>增长率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_indexed.py"/>
        <source>{field}: {measure}</source>
        <translation>{field}：{measure}</translation>
    </message>
    <message>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Total (%)</source>
        <translation>总变化率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Rate, geom. (%)</source>
        <translation>年均变化率（几何，%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Rate, arithm. (%)</source>
        <translation>年均变化率（算术，%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Share, start (%)</source>
        <translation>首期贡献率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Share, end (%)</source>
        <translation>末期贡献率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Gini inside {region}</source>
        <translation>区域内基尼系数（{region}）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_inequality.py"/>
        <source>Gini of {region}</source>
        <translation>区域间基尼系数（{region}）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_inequality.py"/>
        <source>fewer than 20 units</source>
        <translation>不足 20 个单元</translation>
    </message>
    <message>
        <location filename="../reports/papertables_lagging.py"/>
        <location filename="../reports/results_growth.py"/>
        <source>Lagging system by period and group</source>
        <translation>各时期、各组的滞后系统</translation>
    </message>
    <message>
        <location filename="../reports/papertables_lagging.py"/>
        <source>Named is the system with the smallest mean score. Behind it stand the gap to the largest mean and, in brackets, how many of the group's units have their own smallest score in the same system (where synchronous: how many are synchronous themselves).</source>
        <translation>表中列出平均得分最小的系统，其后为与最大均值的差距；括号内为该组单元中自身得分最小的系统与之相同的单元数（同步时为自身同步的单元数）。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>To class {number}</source>
        <translation>至类型 {number}</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>all</source>
        <translation>总体</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Same for all classes of neighbours</source>
        <translation>各邻域类型的转移矩阵相同</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Same for all groups</source>
        <translation>各组的转移矩阵相同</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Same in both halves of the period</source>
        <translation>前后两半时段的转移矩阵相同</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Same in all steps</source>
        <translation>各步的转移矩阵相同</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Same whatever the class before (Markov property)</source>
        <translation>转移与上一步所在类型无关（马尔可夫性）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Expected counts &lt; 5 / all</source>
        <translation>期望次数 &lt; 5 的个数 / 总数</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Null hypothesis</source>
        <translation>原假设</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Sojourn (steps)</source>
        <translation>逗留时间（步）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Half-life (steps)</source>
        <translation>半衰期（步）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Up</source>
        <translation>向上</translation>
    </message>
    <message>
        <location filename="../reports/papertables_markov.py"/>
        <source>Down</source>
        <translation>向下</translation>
    </message>
    <message>
        <location filename="../reports/papertables_panels.py"/>
        <location filename="../reports/papertables_scores.py"/>
        <source>Means are those of the values that are there.</source>
        <translation>均值按现有数值计算，缺失值不计入。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_panels.py"/>
        <source>{field} by unit and period</source>
        <translation>各单元各时期的 {field}</translation>
    </message>
    <message>
        <location filename="../reports/papertables_panels.py"/>
        <source>The field {field} has no periods.</source>
        <translation>字段 {field} 中没有时期。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_panels.py"/>
        <source>Mean of all units</source>
        <translation>全部单元均值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_panels.py"/>
        <source>A row has no value in the field {field}. Fill it in, or leave the row out.</source>
        <translation>有一行的字段 {field} 为空。请补全，或去掉该行。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_panels.py"/>
        <source>{unit} has more than one row for {period}. Leave only one.</source>
        <translation>{unit} 在 {period} 有多行数据。请只保留一行。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <source>Mean of {fields} by period</source>
        <translation>各时期 {fields} 的均值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <source>Means by period</source>
        <translation>各时期的均值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <source>Mean annual growth {span} in percent, in two kinds: geometric is the constant rate from the first value to the last, arithmetic the mean of the rates from period to period.</source>
        <translation>{span} 年均增长率（%）分为两种：几何年均增长率为由首期值到末期值的恒定增长率，算术年均增长率为逐期年增长率的平均值。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <source>Means are those of the values that are there; their number differs between periods, and growth includes that.</source>
        <translation>均值按现有数值计算；各时期的数值个数不同，增长率包含由此产生的变化。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <source>Mean of {fields} by category</source>
        <translation>各类别 {fields} 的均值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <source>Means by category</source>
        <translation>各类别的均值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <location filename="../reports/papertables_units.py"/>
        <source>n is the number of values, of all units and periods together.</source>
        <translation>n 为全部单元和时期的数值个数。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <source>Share of units with {fields} of {threshold} or more (%)</source>
        <translation>{fields} 不低于 {threshold} 的单元占比（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <source>Values of {threshold} and above count, compared as stored, without rounding.</source>
        <translation>统计数值大于或等于 {threshold} 的单元，按存储的数值比较，不作四舍五入。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_scores.py"/>
        <source>Share (%)</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_systems.py"/>
        <source>Number of units in each grade</source>
        <translation>各等级单元数</translation>
    </message>
    <message>
        <location filename="../reports/papertables_systems.py"/>
        <source>{field}, change (%)</source>
        <translation>{field}变化率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_systems.py"/>
        <source>Changes are in percent of the value of the period before.</source>
        <translation>变化率为相对于上一时期数值的百分比。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_systems.py"/>
        <source>The last row is the change from the first period to the last.</source>
        <translation>末行为首期至末期的变化率。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_systems.py"/>
        <source>Mean efficiency of each system with the others</source>
        <translation>各系统相对于其他系统的平均效率</translation>
    </message>
    <message>
        <location filename="../reports/papertables_systems.py"/>
        <source>{first} − {second}</source>
        <translation>{first} − {second}</translation>
    </message>
    <message>
        <location filename="../reports/papertables_systems.py"/>
        <source>Means of up to {n} units.</source>
        <translation>为至多 {n} 个单元的均值。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_systems.py"/>
        <source>Closeness of the systems and its differences</source>
        <translation>各系统的贴近度及其差值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_systems.py"/>
        <location filename="../reports/unitseries.py"/>
        <source>There is no field {field}. Choose one of these: {fields}.</source>
        <translation>没有字段 {field}。请从下列字段中选择：{fields}。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>SD: standard deviation with n − 1; CV: SD divided by the mean.</source>
        <translation>标准差以 n − 1 为分母；变异系数为标准差除以均值。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Descriptive statistics</source>
        <translation>描述性统计</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Unit of minimum</source>
        <translation>最小值所在单元</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Unit of maximum</source>
        <translation>最大值所在单元</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Rank, {period}</source>
        <translation>{period} 排名</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Change (%)</source>
        <translation>变化率（%）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Units stand in the order of {period}.</source>
        <translation>单元按 {period} 的数值排序。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>The first {most} of {n} units.</source>
        <translation>仅列出 {n} 个单元中的前 {most} 个。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_units.py"/>
        <source>Units by {field}</source>
        <translation>各单元 {field} 排序</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Indicators and their weights</source>
        <translation>指标体系及权重</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Unit of measurement</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <location filename="../ui/indicatormodel.py"/>
        <source>moderate</source>
        <translation>适度</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Weight ({method})</source>
        <translation>权重（{method}）</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>given</source>
        <translation>给定</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Combined weight</source>
        <translation>组合权重</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Given weight</source>
        <translation>给定权重</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Sums over all indicators – {sums}.</source>
        <translation>全部指标合计：{sums}。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Weights refer to the indicators of the system, overall weights to all of them.</source>
        <translation>权重相对于所属系统的指标，总权重相对于全部指标。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Given weights are those of the indicator table, as they stand there.</source>
        <translation>给定权重为指标体系表中的原值，未作归一化。</translation>
    </message>
    <message>
        <location filename="../reports/papertables_weights.py"/>
        <source>Direction: + more is better, − less is better.</source>
        <translation>方向：+ 表示越大越好，− 表示越小越好。</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>CSV files have the names of fields, which heads show under the pointer.</source>
        <translation>CSV 文件使用字段名；将鼠标移到表头上可查看字段名。</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <location filename="../studies/project.py"/>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>First rows of long tables</source>
        <translation>长表的前若干行</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>{title} (first {shown} of {count} rows)</source>
        <translation>{title}（共 {count} 行，列出前 {shown} 行）</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Filled cells</source>
        <translation>缺失值插补</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <location filename="../studies/exhibitforms.py"/>
        <source>Number of units in each grade, by period</source>
        <translation>各时期各协调等级的单元数</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Stacked bars of the number of units in each grade, one bar per period.</source>
        <translation>各协调等级单元数的堆积柱状图，每个时期一柱。</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Lines of the mean degree over the periods, for all units and for each group.</source>
        <translation>耦合协调度均值随时期变化的折线图，含全部单元和各组。</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Growth of the mean degree (rates in percent)</source>
        <translation>耦合协调度均值的增长（增长率以 % 计）</translation>
    </message>
    <message>
        <location filename="../reports/results.py"/>
        <source>Classes</source>
        <translation>各类断点</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Coefficient of variation by period</source>
        <translation>各时期变异系数</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Lines of the coefficient of variation over the periods, all units in black.</source>
        <translation>变异系数随时期变化的折线图，全部单元为黑色。</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Trend of the coefficient of variation</source>
        <translation>变异系数的变化趋势</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Dispersion by period and group</source>
        <translation>分时期、分组的离散程度</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>σ convergence</source>
        <translation>σ 收敛</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Coefficient of variation of {field}</source>
        <translation>{field}的变异系数</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Absolute β convergence, {span}</source>
        <translation>绝对 β 收敛（{span}）</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Absolute β convergence of {field}, {span}</source>
        <translation>{field}的绝对 β 收敛（{span}）</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Annual growth of each unit against the logarithm of its initial value, with a line.</source>
        <translation>各单元年均增长率与初始值对数的散点图及回归线。</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Coefficients with and without controls, {span}</source>
        <translation>有无控制变量的回归系数（{span}）</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>β convergence: every number</source>
        <translation>β 收敛：全部结果</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>β convergence</source>
        <translation>β 收敛</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>β convergence, {span}</source>
        <translation>β 收敛（{span}）</translation>
    </message>
    <message>
        <location filename="../reports/results_convergence.py"/>
        <source>Standard errors in parentheses; *** p &lt; {first}, ** p &lt; {second}, * p &lt; {third} (two-sided t test).</source>
        <translation>括号内为标准误；*** p &lt; {first}，** p &lt; {second}，* p &lt; {third}（双侧 t 检验）。</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <source>Density curves, from early (light) to late (dark)</source>
        <translation>密度曲线（由早到晚颜色由浅到深）</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <source>Kernel density curves of all periods over each other, a panel for each group.</source>
        <translation>各时期核密度曲线的叠加图，每个组一幅分图。</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <source>Density curves by period (dots: main peaks)</source>
        <translation>各时期密度曲线（圆点：主峰）</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <source>Kernel density curves one under the other by period, a panel for each group.</source>
        <translation>各时期核密度曲线上下依次排列的山脊图，每个组一幅分图。</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <source>Form of the density curves</source>
        <translation>密度曲线的形态</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <source>{caption}: {field}</source>
        <translation>{caption}：{field}</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <source>peaks_from and peaks_to count every peak that rises far enough, tested or not</source>
        <translation>peaks_from 和 peaks_to 计入所有达到突起高度要求的峰，不论是否经过检验</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <location filename="../reports/results_drivers.py"/>
        <source>{caption} ({note})</source>
        <translation>{caption}（{note}）</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <source>{caption}. {note}</source>
        <translation>{caption}。{note}</translation>
    </message>
    <message>
        <location filename="../reports/results_density.py"/>
        <source>{group}: {words}</source>
        <translation>{group}：{words}</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Global Moran's I</source>
        <translation>全局莫兰指数（Moran's I）</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Moran's I over time</source>
        <translation>莫兰指数的时序变化</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Line of Moran's I by period, and of its expectation without dependence.</source>
        <translation>各时期莫兰指数及无空间依赖时期望值的折线图。</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Each unit's standardised value against the mean of its neighbours, in four quadrants; the slope of the line through the origin is Moran's I.</source>
        <translation>各单元标准化值与其邻居均值的散点图，分四个象限；过原点的直线斜率即莫兰指数。</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Bars of the number of units in each kind of significant cluster, by period.</source>
        <translation>各时期各类显著集聚单元数的条形图。</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Hot and cold spots (Getis-Ord G*)</source>
        <translation>冷热点（Getis-Ord G*）</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Bars of the number of hot and cold spots at each level of confidence, by period.</source>
        <translation>各时期各置信度冷热点单元数的条形图。</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>p is two-sided, by permutation: *** &lt; {first}, ** &lt; {second}, * &lt; {third}.</source>
        <translation>p 为双侧，由置换检验得到：*** &lt; {first}，** &lt; {second}，* &lt; {third}。</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>The smallest possible p of {draws} permutations is {p}.</source>
        <translation>置换 {draws} 次时，p 的最小可能值为 {p}。</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <location filename="../reports/wording_convergence.py"/>
        <location filename="../reports/wording_density.py"/>
        <location filename="../reports/wording_dependence.py"/>
        <location filename="../reports/wording_gravity.py"/>
        <location filename="../reports/wording_growth.py"/>
        <location filename="../reports/wording_inequality.py"/>
        <location filename="../reports/wording_markov.py"/>
        <source>the variable</source>
        <translation>该变量</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Moran scatter plots of {field} in {periods}</source>
        <translation>{periods}{field}的莫兰散点图</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Moran scatter plot of {field}</source>
        <translation>{field}的莫兰散点图</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Units in significant local clusters and outliers</source>
        <translation>显著的局部集聚与异常单元数</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Units in significant local clusters and outliers (p ≤ {level}, false discovery rate)</source>
        <translation>显著的局部集聚与异常单元数（p ≤ {level}，错误发现率校正）</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Units in significant local clusters and outliers (p ≤ {level}, uncorrected)</source>
        <translation>显著的局部集聚与异常单元数（p ≤ {level}，未校正）</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Members of clusters</source>
        <translation>各集聚类型的单元</translation>
    </message>
    <message>
        <location filename="../reports/results_dependence.py"/>
        <source>Members of clusters, first and last period</source>
        <translation>首期与末期各集聚类型的单元</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>q of each factor</source>
        <translation>各因子的 q 值</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>The q of each factor, with marks for its p value.</source>
        <translation>各因子的 q 值及其 p 值标记。</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Triangle of the q of each pair of factors with the type of interaction.</source>
        <translation>各因子对 q 值及交互类型的三角矩阵图。</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Differences between the means of strata (Welch's t test, Holm)</source>
        <translation>各层均值之间的差异（Welch t 检验，Holm 校正）</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Mean of the response by stratum of each factor</source>
        <translation>各因子各层的因变量均值</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Means of the response with 95 % intervals by stratum, a panel for each factor.</source>
        <translation>各层因变量均值及其 95% 置信区间，每个因子一幅分图。</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Triangles that mark with Y the pairs of strata whose means differ.</source>
        <translation>各层均值两两比较的三角矩阵图，有差异者以 Y 标出。</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Mean response by stratum (risk detector)</source>
        <translation>各层因变量均值（风险探测）</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Differences of q between factors</source>
        <translation>因子之间 q 值的差异</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Triangle that marks with Y the pairs of factors that explain differently much.</source>
        <translation>各因子解释力两两比较的三角矩阵图，有差异者以 Y 标出。</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Comparison of factors (ecological detector)</source>
        <translation>因子解释力的比较（生态探测）</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Adjusted q by number of strata and scheme</source>
        <translation>各离散化方法和层数下的校正 q 值</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Rank of each factor under every scheme and number of strata</source>
        <translation>各离散化方法和层数下各因子的排名</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Lines of the adjusted q over the number of strata, a panel for each factor.</source>
        <translation>校正 q 值随层数变化的折线图，每个因子一幅分图。</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Cells with the rank of each factor, and the share of choices that agree.</source>
        <translation>以方格表示各因子的排名，并列出结果一致的选择所占份额。</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>q and ranks over all schemes and numbers of strata</source>
        <translation>全部离散化方法和层数下的 q 值与排名</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>Interactions over all schemes and numbers of strata</source>
        <translation>全部离散化方法和层数下的交互探测结果</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>How the strata matter (stability)</source>
        <translation>分层方式的影响（稳定性）</translation>
    </message>
    <message>
        <location filename="../reports/results_drivers.py"/>
        <source>{caption} (first, middle and last period)</source>
        <translation>{caption}（首期、中间一期和末期）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Standard deviational ellipses</source>
        <translation>标准差椭圆</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>{title}, all units</source>
        <translation>{title}（全部单元）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Path of the gravity centre</source>
        <translation>重心迁移轨迹</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Arrows from each period's centre to the next, in kilometres from the first one.</source>
        <translation>由各时期重心指向下一时期重心的箭头图，以相对于第一个重心的千米数表示。</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Standard deviational ellipses of the first, middle and last period</source>
        <translation>首期、中间一期和末期的标准差椭圆</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Outlines of the ellipses around their centres, in kilometres.</source>
        <translation>各椭圆的轮廓及其重心，以千米为单位。</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Gravity centres: all columns</source>
        <translation>重心：全部字段</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Ellipses: all columns</source>
        <translation>标准差椭圆：全部字段</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>From {first} to {last} the centre of all units did not move away.</source>
        <translation>自 {first} 至 {last}，全部单元的重心没有移动。</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>From {first} to {last} the centre of all units moved {distance} km to the {direction} ({angle}° clockwise from grid north); its path through all periods is {length} km long.</source>
        <translation>自 {first} 至 {last}，全部单元的重心向{direction}移动了 {distance} km（自坐标北顺时针 {angle}°）；历经各时期的轨迹总长为 {length} km。</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>The pictures show all units and the first {count} groups.</source>
        <translation>图中显示全部单元和前 {count} 组。</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Speed (km a year)</source>
        <translation>移动速度（km/年）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Longitude (°)</source>
        <translation>经度（°）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Latitude (°)</source>
        <translation>纬度（°）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Distance (km)</source>
        <translation>移动距离（km）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Bearing (°)</source>
        <translation>方位角（°）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Area (10⁴ km²)</source>
        <translation>面积（10⁴ km²）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Area (km²)</source>
        <translation>面积（km²）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Semi-major (km)</source>
        <translation>长半轴（km）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Semi-minor (km)</source>
        <translation>短半轴（km）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Axis ratio</source>
        <translation>轴比</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Rotation (°)</source>
        <translation>转角（°）</translation>
    </message>
    <message>
        <location filename="../reports/results_gravity.py"/>
        <source>Weight inside (%)</source>
        <translation>椭圆内权重（%）</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Growth of all units and groups by span</source>
        <translation>全部单元和各组分时段的增长</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Levels and growth of all units and groups</source>
        <translation>全部单元和各组的水平值与增长</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Series indexed to the first period</source>
        <translation>以首期为基期的指数序列</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Lines of the indexed series over the periods, for all units and for each group.</source>
        <translation>指数序列随时期变化的折线图，含全部单元和各组。</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Annual growth rates from period to period</source>
        <translation>逐期年增长率</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Lines of the annual growth rates, for all units and for each group.</source>
        <translation>年增长率的折线图，含全部单元和各组。</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Series by period</source>
        <translation>各时期序列</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Bars of the geometric and the arithmetic mean annual growth rate.</source>
        <translation>几何与算术年均增长率的条形图。</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Mean annual growth rates</source>
        <translation>年均增长率</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Mean annual growth rates of {field}</source>
        <translation>{field} 的年均增长率</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Units by growth of {field}</source>
        <translation>各单元按 {field} 增长的排序</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>{caption}, the first and the last of them</source>
        <translation>{caption}，仅列首尾部分</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Levels are sums over the n units that have a row in every period: growth is that of the same units.</source>
        <translation>水平值为每个时期都有数据的 n 个单元的合计：增长均就相同的单元而言。</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Levels are means of the n units that have a row in every period: growth is that of the same units.</source>
        <translation>水平值为每个时期都有数据的 n 个单元的均值：增长均就相同的单元而言。</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>The mean annual rates cover the longest span.</source>
        <translation>年均增长率按最长时段计算。</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Lagging system by group in the first, the middle and the last period</source>
        <translation>首期、中间一期和末期各组的滞后系统</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Lagging system of each group over time (colour: the lagging system)</source>
        <translation>各组滞后系统的变化（颜色表示滞后系统）</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Cells of groups by periods in the colour of the lagging system.</source>
        <translation>各组与各时期交叉的方格图，颜色表示滞后系统。</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Lagging systems with means</source>
        <translation>滞后系统及各均值</translation>
    </message>
    <message>
        <location filename="../reports/results_growth.py"/>
        <source>Lagging systems</source>
        <translation>滞后系统</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Bars of the indicators' weights.</source>
        <translation>各指标权重的条形图。</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Correlations of the standardised indicators</source>
        <translation>标准化指标的相关系数</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Lower triangle of the correlation of each pair of indicators.</source>
        <translation>各指标两两之间相关系数的下三角矩阵图。</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>{caption}: {system}</source>
        <translation>{caption}：{system}</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Mean share of each part in the weighted sum of all indicators</source>
        <translation>各部分占全部指标加权和的平均份额</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Bars of the mean share of indicators or systems in the total, by period.</source>
        <translation>各指标或各系统占总指数平均份额的分时期柱状图。</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Contributions to the total score</source>
        <translation>对总指数的贡献</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>The largest obstacles, all units together</source>
        <translation>全部单元的主要障碍因子</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Mean obstacle degrees of the indicators that are among the five largest.</source>
        <translation>平均障碍度居前五位的各指标的平均障碍度。</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>The largest obstacles of each group in the last period</source>
        <translation>末期各组的主要障碍因子</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Dots of the mean obstacle degree in each group, one row per indicator.</source>
        <translation>各组平均障碍度的点图，每个指标一行。</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>The mean obstacle degree of each system by period.</source>
        <translation>各时期各系统的平均障碍度。</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>The five largest obstacles by period and group (mean degree, %)</source>
        <translation>各时期、各组居前五位的障碍因子（平均障碍度，%）</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <location filename="../studies/exhibitforms.py"/>
        <source>Mean efficiency</source>
        <translation>平均效率</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>The mean efficiency of each system by period.</source>
        <translation>各时期各系统的平均效率。</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Efficiency between systems</source>
        <translation>系统间效率</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Rank correlation between weighting methods</source>
        <translation>各赋权方法之间的秩相关系数</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Spearman's rank correlation of each pair of weighting methods.</source>
        <translation>每两种赋权方法之间的斯皮尔曼秩相关系数。</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>What changes when an indicator is left out</source>
        <translation>逐一剔除指标引起的变化</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>Bars of the loss of rank correlation and of the number of changed grades.</source>
        <translation>秩相关系数的降低幅度和等级改变的单元数的条形图。</translation>
    </message>
    <message>
        <location filename="../reports/results_index.py"/>
        <source>{caption} (means over the periods; changed grades are counted in all of them)</source>
        <translation>{caption}（各时期的平均值；等级改变数为各时期合计）</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Bootstrap intervals (95 %)</source>
        <translation>自助法置信区间（95%）</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Gini coefficient of all units (G) and inside each region, and shares of its parts (net and gross: between regions, without and with transvariation)</source>
        <translation>总体基尼系数（G）、各区域内基尼系数及各组成部分的贡献率（净区域间与总区域间：区域间差距不含与含超变密度）</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <location filename="../studies/exhibitforms.py"/>
        <source>Gini coefficient and its sources</source>
        <translation>基尼系数及其来源</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>The Gini coefficient by period, split into within, between and transvariation.</source>
        <translation>各时期的基尼系数及其区域内差距、净区域间差距和超变密度三部分。</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Gini coefficient within each region</source>
        <translation>各区域的区域内基尼系数</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Lines of the Gini coefficient inside each region over the periods.</source>
        <translation>各区域内基尼系数随时期变化的折线图。</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Share of each pair of regions in the Gini coefficient (net and transvariation)</source>
        <translation>各区域对在基尼系数中的贡献率（净差距与超变密度合计）</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>The share of each pair of regions in the Gini coefficient, by period.</source>
        <translation>各时期各区域对在基尼系数中的贡献率。</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Line of the Gini coefficient over the periods.</source>
        <translation>基尼系数随时期变化的折线图。</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Contributions to the Gini coefficient by region and component (%)</source>
        <translation>各区域、各分量对基尼系数的贡献率（%）</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Contribution of each component to the Gini coefficient</source>
        <translation>各分量对基尼系数的贡献</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Stacked bars of the components' shares; shares below 0 stand under the axis.</source>
        <translation>各分量贡献率的堆积柱状图；小于 0 的贡献率绘于横轴下方。</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Cells of regions and pairs by components, blue above 0 and red below.</source>
        <translation>各区域及区域对与各分量交叉的方格图，大于 0 为蓝色，小于 0 为红色。</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Contributions of components by region and pair of regions</source>
        <translation>各分量在各区域及区域对中的贡献</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Components (region × component)</source>
        <translation>分量（区域 × 分量）</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>{caption}, {first} and {last}</source>
        <translation>{caption}（{first} 和 {last}）</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>{row} the largest component of a row; {column} the largest region or pair of a column. A number below 0 tells that the component narrows the gap. Sums are those of the exact values.</source>
        <translation>{row} 为该行中贡献最大的分量；{column} 为该列中贡献最大的区域或区域对。小于 0 的数值表示该分量缩小了差距。合计由未经舍入的数值求得。</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Lorenz curves of all units in up to three periods, and of each region in the last.</source>
        <translation>全部单元至多三个时期的洛伦兹曲线，以及末期各区域的洛伦兹曲线。</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Change of the Gini coefficient, its parts, regions and components</source>
        <translation>基尼系数及其组成部分、各区域和各分量的变化</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Change of pairs of regions</source>
        <translation>各区域对的变化</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Change of components by region and pair of regions</source>
        <translation>各分量在各区域及区域对中的变化</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Change between first and last period</source>
        <translation>首期到末期的变化</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Start and end are the coefficient itself for regions and pairs, and the contribution to the coefficient of all units for parts and components; shares are those of the contributions. Rates are mean yearly rates: the constant rate from start to end (geometric), and the mean of the rates from period to period (arithmetic).</source>
        <translation>首期值和末期值，对区域和区域对为其自身的基尼系数，对组成部分和分量为对总体基尼系数的贡献；贡献率均按贡献计算。变化率为年均变化率：几何年均变化率为由首期到末期的恒定变化率，算术年均变化率为逐期变化率的平均值。</translation>
    </message>
    <message>
        <location filename="../reports/results_inequality.py"/>
        <source>Lower and upper are the ends of the 95 % interval of the difference.</source>
        <translation>下限和上限为差值的 95% 置信区间的两端。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Markov chain and spatial Markov chain of classes</source>
        <translation>各类型的马尔可夫链与空间马尔可夫链</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Transition probabilities (white: no transition; in brackets: transitions)</source>
        <translation>转移概率（空白：无转移；括号内：转移次数）</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Squares of classes at the start by classes at the end of a transition, shaded by their probability; one for all units, and one for each class of the neighbours.</source>
        <translation>转移起点类型与终点类型交叉的方格图，颜色深浅表示转移概率；全部单元一幅，每个邻域类型各一幅。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Shares of the classes and steady state</source>
        <translation>各类型的份额与稳态分布</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Bars of the share of each class in the first and last period and in the steady state.</source>
        <translation>各类型在首期、末期和稳态下所占份额的条形图。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Steady states of the chains</source>
        <translation>各条链的稳态分布</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>A bar for each chain, parted by the steady shares of the classes.</source>
        <translation>每条链一个条形，按各类型的稳态份额分段。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Transition probabilities by group</source>
        <translation>各组的转移概率</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Squares of transition probabilities, one for each group.</source>
        <translation>转移概率方格图，每组一幅。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Mobility</source>
        <translation>流动性</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Tests of homogeneity, whole and by class</source>
        <translation>同质性检验：总体与分类型</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Classes: {ranges}.</source>
        <translation>类型：{ranges}。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Class of neighbours: that of the mean of a unit's neighbours at the start.</source>
        <translation>邻域类型：转移起点时单元各邻居均值所属的类型。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Transition probabilities differ between the two halves of the time (p {p}): read the steady state as a summary, not as a forecast.</source>
        <translation>前后两半时段的转移概率存在差异（p {p}）：稳态分布只宜视为概括性描述，不宜作为预测。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>They differ between the halves (p &lt; {level}) also within {groups}.</source>
        <translation>以下各组的转移概率在两半时段同样存在差异（p &lt; {level}）：{groups}。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Transition probabilities differ between the two halves of the time (p &lt; {level}) within {groups}: read the steady states of these groups as summaries, not as forecasts.</source>
        <translation>以下各组的转移概率在前后两半时段存在差异（p &lt; {level}）：{groups}。这些组的稳态分布只宜视为概括性描述，不宜作为预测。</translation>
    </message>
    <message>
        <location filename="../reports/results_markov.py"/>
        <source>Chains without a steady state: {chains}. The notes in the table of mobility indices say why.</source>
        <translation>没有稳态分布的链：{chains}。原因见“流动性指数”表的说明。</translation>
    </message>
    <message>
        <location filename="../reports/results_scale.py"/>
        <source>Power of determinant q of each factor by scale</source>
        <translation>各尺度下各因子的解释力 q 值</translation>
    </message>
    <message>
        <location filename="../reports/results_scale.py"/>
        <source>Lines of the q of each factor over the scales, with empty markers for large p values.</source>
        <translation>各因子 q 值随尺度变化的折线图，p 值较大者以空心标记表示。</translation>
    </message>
    <message>
        <location filename="../reports/tableexports.py"/>
        <source>A table needs at least one column.</source>
        <translation>表格至少需要一列。</translation>
    </message>
    <message>
        <location filename="../reports/tableexports.py"/>
        <source>Marks are needed for {rows} rows of {columns} columns.</source>
        <translation>标记应与表格一致：{rows} 行、{columns} 列。</translation>
    </message>
    <message>
        <location filename="../reports/tableexports.py"/>
        <source>A shade of a table is a whole number from 0 (none) to {last}.</source>
        <translation>表格底色须为 0（无）至 {last} 的整数。</translation>
    </message>
    <message>
        <location filename="../reports/tableexports.py"/>
        <source>A table is saved as .csv, .xlsx, .tex or .html, not as “{ending}”.</source>
        <translation>表格可保存为 .csv、.xlsx、.tex 或 .html，不能保存为“{ending}”。</translation>
    </message>
    <message>
        <location filename="../reports/unitseries.py"/>
        <source>Number of units – {counts}.</source>
        <translation>单元数：{counts}。</translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>The data cover {units} units in {periods} periods ({first} to {last}).</source>
        <translation>数据涵盖 {units} 个研究单元、{periods} 个时期（{first}—{last}）。</translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>The computation rests on {rows} rows.</source>
        <translation>参与计算的观测共 {rows} 个。</translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>The data cover {units} units.</source>
        <translation>数据涵盖 {units} 个研究单元。</translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>One row with missing values was left out; nothing was imputed.</source>
        <translation>因缺失值剔除 1 个观测，未作任何插补。</translation>
    </message>
    <message>
        <location filename="../reports/wording.py"/>
        <source>{count} rows with missing values were left out; nothing was imputed.</source>
        <translation>因缺失值剔除 {count} 个观测，未作任何插补。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>σ convergence of {field} was measured by the coefficient of variation between units in each period, the standard deviation (n - 1) divided by the mean.</source>
        <translation>采用各时期单元间的变异系数测度{field}的 σ 收敛，变异系数为标准差（分母为 n - 1）除以均值。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>Its trend was tested by a linear regression on the year; successive periods are not independent of each other, so that this test rejects too often.</source>
        <translation>其趋势由变异系数对年份的线性回归检验；相邻时期并不相互独立，因此该检验会过多地拒绝原假设。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>Absolute β convergence was estimated by least squares: the mean annual growth of the logarithm, ln(x_T / x₀) / T, was regressed on ln x₀, with x₀ and x_T the values in the first and the last period and T the years between them (Barro and Sala-i-Martin 1992, Sala-i-Martin 1996).</source>
        <translation>采用最小二乘法估计绝对 β 收敛：以对数值的年均增长 ln(x_T / x₀) / T 对 ln x₀ 作回归，其中 x₀ 和 x_T 为首期和末期的值，T 为二者相隔的年数（Barro 和 Sala-i-Martin，1992；Sala-i-Martin，1996）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>With β the coefficient of ln x₀, the speed of convergence is −ln(1 + βT) / T, with a standard error by the delta method; the half-life is ln 2 divided by the speed.</source>
        <translation>记 ln x₀ 的系数为 β，收敛速度为 −ln(1 + βT) / T，其标准误由 delta 法求得；半衰期为 ln 2 除以收敛速度。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>Both were computed for all units and inside {count} groups ({groups}), in separate regressions.</source>
        <translation>σ 收敛和 β 收敛均对全部单元和 {count} 组（{groups}）分别计算，各自单独回归。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>Conditional convergence adds controls to this regression ({controls}), each with its value in the first period (Mankiw et al. 1992).</source>
        <translation>条件收敛在该回归中加入控制变量（{controls}），均取首期的值（Mankiw 等，1992）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>The regressions were run for the span {whole} and for its parts {parts}.</source>
        <translation>回归的整个时段为 {whole}，并分为{parts}各子时段。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>The regressions cover the span {whole}.</source>
        <translation>回归的时段为 {whole}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>Standard errors are robust to unequal variances (White 1980) with a correction for degrees of freedom (HC1, MacKinnon and White 1985); p values are those of Student's t.</source>
        <translation>标准误为异方差稳健标准误（White，1980），并作自由度校正（HC1；MacKinnon 和 White，1985）；p 值取自 t 分布。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>Standard errors are robust to unequal variances (White 1980) in the form for small samples (HC3, MacKinnon and White 1985); p values are those of Student's t.</source>
        <translation>标准误为异方差稳健标准误（White，1980），采用适合小样本的形式（HC3；MacKinnon 和 White，1985）；p 值取自 t 分布。</translation>
    </message>
    <message>
        <location filename="../reports/wording_convergence.py"/>
        <source>Standard errors are the classical ones of least squares; p values are those of Student's t.</source>
        <translation>标准误为最小二乘法的普通标准误；p 值取自 t 分布。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the right tail is longer</source>
        <translation>右尾较长</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the left tail is longer</source>
        <translation>左尾较长</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>tails of similar length</source>
        <translation>左右两尾长度相近</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>{form}; {tails}</source>
        <translation>{form}；{tails}</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>one peak at {place}</source>
        <translation>单峰，位于 {place}</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>two peaks, the higher one at {place}, the other at {second} (p = {p})</source>
        <translation>双峰，较高峰位于 {place}，另一峰位于 {second}（p = {p}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>{peaks} peaks, the highest at {place}, the next at {second} (p = {p} for one peak)</source>
        <translation>{peaks} 个峰，最高峰位于 {place}，次高峰位于 {second}（单峰检验 p = {p}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>one peak at {place}, and few units apart from it at {second} ({share} % of the mass)</source>
        <translation>单峰，位于 {place}，另有少数单元游离在 {second} 处（占质量的 {share}%）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>one peak at {place}; a second bump at {second} that the test does not support (p = {p})</source>
        <translation>单峰，位于 {place}；{second} 处另有隆起，但未得到检验支持（p = {p}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>main peak at {place}; a second bump at {second} that was not tested</source>
        <translation>主峰位于 {place}；{second} 处另有隆起，未作检验</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>two peaks, the main one at {place}, a weak one at {second} (p = {p})</source>
        <translation>双峰，主峰位于 {place}，侧峰较弱，位于 {second}（p = {p}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>From {first} to {last} {clauses}.</source>
        <translation>自 {first} 至 {last}，{clauses}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak hardly moves (from {start} to {end})</source>
        <translation>主峰位置基本不变（由 {start} 到 {end}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak passes from {start} to {end}, to the side of the other peak</source>
        <translation>主峰由 {start} 转到 {end}，即移至另一峰一侧</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak moves right by {shift} (from {start} to {end})</source>
        <translation>主峰右移 {shift}（由 {start} 到 {end}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak moves steadily right by {shift} (from {start} to {end})</source>
        <translation>主峰持续右移 {shift}（由 {start} 到 {end}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak moves right by {shift} (from {start} to {end}), with reversals on the way</source>
        <translation>主峰右移 {shift}（由 {start} 到 {end}），途中有反复</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak moves left by {shift} (from {start} to {end})</source>
        <translation>主峰左移 {shift}（由 {start} 到 {end}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak moves steadily left by {shift} (from {start} to {end})</source>
        <translation>主峰持续左移 {shift}（由 {start} 到 {end}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak moves left by {shift} (from {start} to {end}), with reversals on the way</source>
        <translation>主峰左移 {shift}（由 {start} 到 {end}），途中有反复</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>its height grows by {percent} %</source>
        <translation>主峰高度上升 {percent}%</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>its height falls by {percent} %</source>
        <translation>主峰高度下降 {percent}%</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>its height hardly changes</source>
        <translation>主峰高度基本不变</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the curve gets wider by {percent} %, and differences between units grow</source>
        <translation>曲线宽度增大 {percent}%，单元间差异扩大</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the curve gets narrower by {percent} %, and differences between units shrink</source>
        <translation>曲线宽度减小 {percent}%，单元间差异缩小</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak gets wider by {percent} %</source>
        <translation>主峰宽度增大 {percent}%</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the main peak gets narrower by {percent} %</source>
        <translation>主峰宽度减小 {percent}%</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>its width hardly changes</source>
        <translation>主峰宽度基本不变</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>{width}, although the standard deviation rises by {percent} %, so that differences between units grow as a whole</source>
        <translation>{width}，但标准差上升 {percent}%，单元间差异总体扩大</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>{width}, although the standard deviation falls by {percent} %, so that differences between units shrink as a whole</source>
        <translation>{width}，但标准差下降 {percent}%，单元间差异总体缩小</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>both tails get longer</source>
        <translation>左右两尾均延长</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>both tails get shorter</source>
        <translation>左右两尾均缩短</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>both tails hardly change</source>
        <translation>左右两尾基本不变</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the left tail gets longer</source>
        <translation>左尾延长</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the left tail gets shorter</source>
        <translation>左尾缩短</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the right tail gets longer</source>
        <translation>右尾延长</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>the right tail gets shorter</source>
        <translation>右尾缩短</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>one peak gives way to {after}, so that polarisation appears</source>
        <translation>由单峰变为 {after} 个峰，出现两极分化</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>{before} peaks merge into one, so that polarisation fades</source>
        <translation>{before} 个峰合并为单峰，两极分化消失</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>more than one peak remains, and polarisation strengthens</source>
        <translation>仍不止一个峰，两极分化加强</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>more than one peak remains, and polarisation weakens</source>
        <translation>仍不止一个峰，两极分化减弱</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>more than one peak remains, and polarisation hardly changes</source>
        <translation>仍不止一个峰，两极分化程度基本不变</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>there is one peak at both times</source>
        <translation>首末两期均为单峰</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>whether there is more than one peak was not tested</source>
        <translation>未检验是否不止一个峰</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>there is one peak at both times; the units apart from it are too few to count as a second peak</source>
        <translation>首末两期均为单峰，游离在外的单元过少，不足以算作第二个峰</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>there is one peak at both times, since further bumps are not supported by the test</source>
        <translation>首末两期均为单峰，其余隆起未得到检验支持</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>The distribution of {field} over units was estimated for every period by kernel density with a Gaussian kernel.</source>
        <translation>采用高斯核的核密度估计，逐时期刻画{field}在各单元间的分布。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>Curves were estimated for all units and for {count} groups ({groups}).</source>
        <translation>对全部单元和 {count} 组（{groups}）分别估计曲线。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>A peak was counted where it rises above its higher saddle by {share} % of the highest density or more; the half width is the width of the curve at half the height of its main peak, and the tails are the distances from the main peak to the points beyond which 2.5 % of the mass lie on either side.</source>
        <translation>一个峰高出其较高一侧鞍点的幅度不低于最高密度的 {share}% 时才计入；半峰宽为主峰半高处的曲线宽度，左尾和右尾的长度为主峰到两侧各剩 2.5% 质量处的距离。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>Each bandwidth is 0.9 times the smaller of the standard deviation and the interquartile range divided by 1.34, times n to the power of -1/5 (Silverman 1986).</source>
        <translation>各带宽为标准差与四分位距除以 1.34 二者中较小者的 0.9 倍，再乘以 n 的 -1/5 次方（Silverman，1986）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>Each bandwidth is the standard deviation times n to the power of -1/5 (Scott 1992).</source>
        <translation>各带宽为标准差乘以 n 的 -1/5 次方（Scott，1992）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>Each bandwidth is the standard deviation times 3n/4 to the power of -1/5 (Silverman 1986).</source>
        <translation>各带宽为标准差乘以 3n/4 的 -1/5 次方（Silverman，1986）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>Each bandwidth solves the equation of Sheather and Jones (1991) for its values.</source>
        <translation>各带宽由相应数值求解 Sheather 和 Jones（1991）的方程得到。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>Further peaks were not tested, and are not read as separate groups of units.</source>
        <translation>其余的峰未作检验，不解读为相互分离的单元群体。</translation>
    </message>
    <message>
        <location filename="../reports/wording_density.py"/>
        <source>A curve is said to have more than one peak only where Silverman's (1981) test rejects one mode (p &lt; 0.1; {draws} smoothed bootstrap samples, seed {seed}, without the calibration of Hall and York 2001) and its second peak holds a tenth of the mass or more; curves of fewer than 10 units are not described.</source>
        <translation>仅当 Silverman（1981）检验拒绝单峰假设（p &lt; 0.1；平滑自助样本 {draws} 个，随机数种子为 {seed}，未作 Hall 和 York（2001）校准），且侧峰所占质量不低于十分之一时，才认为曲线不止一个峰；不足 10 个单元的曲线不作文字描述。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>Spatial autocorrelation of {field} was measured by Moran's I (Moran 1950) with row-standardised weights, in each period by itself.</source>
        <translation>采用莫兰指数（Moran's I；Moran，1950）逐时期分别测度{field}的空间自相关，权重经行标准化。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>Spatial autocorrelation of {field} was measured by Moran's I (Moran 1950) with row-standardised weights.</source>
        <translation>采用莫兰指数（Moran's I；Moran，1950）测度{field}的空间自相关，权重经行标准化。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>The p values of I are two-sided and come from {draws} permutations (seed {seed}), as do the mean and the standard deviation that z rests on.</source>
        <translation>莫兰指数的 p 值为双侧，由 {draws} 次置换得到（随机数种子为 {seed}），计算 z 所用的均值和标准差也由此得到。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>One unit without a neighbour was joined to the nearest one.</source>
        <translation>有 1 个没有邻居的单元与最近的单元相连。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>{count} units without a neighbour were joined to the nearest one.</source>
        <translation>有 {count} 个没有邻居的单元与最近的单元相连。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>One row without neighbours was left out.</source>
        <translation>因没有邻居剔除 1 个观测。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>{count} rows without neighbours were left out.</source>
        <translation>因没有邻居剔除 {count} 个观测。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>Local clusters and outliers are units whose local Moran's I (Anselin 1995) is significant at the {level} level in {draws} conditional permutations, two-sided; they are named by their quadrant of the Moran scatter plot (Anselin 1996).</source>
        <translation>局部集聚与异常为局部莫兰指数（Anselin，1995）在 {level} 水平上显著的单元（{draws} 次条件置换，双侧检验），按其在莫兰散点图（Anselin，1996）中的象限命名。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>For units where fewer than 20 of the {draws} permutations were as extreme as the observed value, permutation was continued, to at most {most} (Besag and Clifford 1991), so that p can be small enough for the correction below.</source>
        <translation>若 {draws} 次置换中，不小于该单元实际统计量（或在另一侧不大于）的置换不足 20 次，则对该单元继续置换，至多 {most} 次（Besag 和 Clifford，1991），使 p 值能够小到满足下述校正的需要。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>Hot and cold spots are units whose Getis-Ord G* (Getis and Ord 1992, Ord and Getis 1995), with the unit itself among its neighbours, is significantly above or below 0 in the same permutations, two-sided, at the .10, .05 or .01 level (90, 95 or 99 % confidence).</source>
        <translation>冷热点为 Getis-Ord G*（Getis 和 Ord，1992；Ord 和 Getis，1995）显著高于或低于 0 的单元，单元自身也计入其邻居；显著性由相同的置换得到，双侧检验，水平为 0.10、0.05 或 0.01（即 90%、95% 或 99% 置信度）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>The p values of all units of a period were corrected together for the false discovery rate (Benjamini and Hochberg 1995, Caldas de Castro and Singer 2006).</source>
        <translation>同一时期全部单元的 p 值一并按错误发现率校正（Benjamini 和 Hochberg，1995；Caldas de Castro 和 Singer，2006）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_dependence.py"/>
        <source>The p values of units were not corrected for the number of units tested, so that some clusters and hot spots will be due to chance.</source>
        <translation>各单元的 p 值未按检验的单元数校正，因此部分集聚和冷热点可能出于偶然。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The geographical detector (Wang et al. 2010, 2016) was used to ask how far {factors} account for the spatial pattern of {response}: q is the share of the total sum of squares that lies between the strata of a factor.</source>
        <translation>采用地理探测器（Wang 等，2010，2016）分析{factors}对{response}空间分异的解释力，q 值为因子各层之间的离差平方和占总离差平方和的比重。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>the factors</source>
        <translation>各因子</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>the response</source>
        <translation>因变量</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Interactions were described by q of the crossed strata of two factors on the rows that both have; a type of interaction describes and is not itself a test.</source>
        <translation>交互探测在两因子均有取值的观测上，以两因子各层叠加后的 q 值刻画其共同作用；交互类型只作描述，本身并非检验。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The analysis was repeated within {groups}.</source>
        <translation>此外，在{groups}内部分别进行了同样的分析。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>A random sample of {count} cells of {response} was analysed (seed {seed}).</source>
        <translation>从{response}的像元中随机抽取 {count} 个进行分析（随机数种子为 {seed}）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>All {count} cells of {response} that hold a value were analysed.</source>
        <translation>对{response}全部 {count} 个有值的像元进行了分析。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The other layers were brought to the grid of the response: categories by the pixel at the centre of a cell, numbers by {rule}.</source>
        <translation>其他图层均对应到因变量的格网：类别取像元中心处的值，数值{rule}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>the mean of finer rasters and the pixel at the centre of others</source>
        <translation>在较细的栅格取平均值，在其余栅格取像元中心处的值</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>the pixel at the centre</source>
        <translation>取像元中心处的值</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>bilinear interpolation</source>
        <translation>采用双线性内插</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>the mean of the pixels in a cell</source>
        <translation>取像元内各栅格值的平均值</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The analysis was carried out at {count} scales ({scales}).</source>
        <translation>分析在 {count} 个尺度上进行（{scales}）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>A grid cell holds the mean of the numbers and the most frequent category of the rows whose centroids lie in it.</source>
        <translation>对质心落入同一格网单元的各行，数值取均值，类别取出现最多者。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Significance comes from permuting the response over the rows (at most {draws} draws, seed {seed}), stopped early after 20 draws at least as large as the observed q (Besag and Clifford 1991).</source>
        <translation>显著性采用置换检验：将因变量在各观测间随机重排（最多 {draws} 次，随机数种子为 {seed}），当有 20 次重排的 q 值不小于实际 q 值时提前停止（Besag 和 Clifford，1991）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Significance comes from the central F distribution with L - 1 and N - L degrees of freedom.</source>
        <translation>显著性采用自由度为 L − 1 和 N − L 的中心 F 检验。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Significance comes from {draws} random responses with the spatial autocorrelation of the observed one (Moran spectral randomisation, Wagner and Dray 2015; seed {seed}).</source>
        <translation>显著性由 {draws} 组与实际因变量具有相同空间自相关的随机变量得到（Moran 谱随机化，Wagner 和 Dray，2015；随机数种子为 {seed}）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>P values were adjusted by the method of Holm (1979) within each scale.</source>
        <translation>p 值在各尺度内按 Holm（1979）方法作多重检验校正。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>P values were adjusted by the method of Holm (1979) within each period and group.</source>
        <translation>p 值在各时期、各组内按 Holm（1979）方法作多重检验校正。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>P values were adjusted by the method of Holm (1979).</source>
        <translation>p 值按 Holm（1979）方法作多重检验校正。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>For all units together, the search for the best strata was repeated in every permutation, so that the p value of a factor allows for it; p values within groups and of pairs are conditional on the chosen strata.</source>
        <translation>对全部单元的分析，每次置换均重复寻优过程，单因子的 p 值已计入分层的选择；各组内部的 p 值和因子对的 p 值以所选分层为条件。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>P values are conditional on the chosen strata: they do not repeat the search.</source>
        <translation>p 值以所选分层为条件，未重复寻优过程。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The search for the best strata was repeated in every permutation, so that the p value of a factor allows for it; p values of pairs are conditional on the chosen strata.</source>
        <translation>每次置换都重复最优分层的整个寻优过程，因此因子的 p 值已计入寻优的影响；因子对的 p 值以所选分层为条件。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Moran's I (Moran 1950) of the residuals within the strata of each factor, tested by permutation, tells whether the strata leave spatial dependence behind; where they do, tests that take rows for independent reject too often.</source>
        <translation>对各因子层内残差的 Moran's I（Moran，1950）作置换检验，以判断分层之后是否仍有空间依赖性；若有，假定各观测独立的检验会过多地拒绝原假设。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The risk detector gives the mean of the response in each stratum with its 95 % t interval; pairs of strata were compared by the t test for unequal variances (Welch 1947), with p adjusted by Holm's method within each factor.</source>
        <translation>风险探测给出各层因变量的均值及其 95% t 区间；层间均值采用方差不等的 t 检验（Welch，1947）作两两比较，p 值在各因子内按 Holm 方法校正。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>To see how far results depend on the strata, q, ranks and types of interaction were computed anew for all schemes with {first} to {last} classes; agreement is the share of these choices with the most frequent rank or type.</source>
        <translation>为考察结果在多大程度上取决于分层方式，对全部离散化方法和 {first} 至 {last} 类的各种分层重新计算 q 值、排名和交互类型；一致率为其中与最常见排名或类型相同的份额。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The ecological detector compares the sums of squares within strata of two factors by the one-sided F test as published, whose outcome depends on the order of the factors; the difference of their q has a paired bootstrap interval.</source>
        <translation>生态探测采用原文献的单侧 F 检验比较两因子的层内离差平方和，其结果受因子先后次序的影响；两因子 q 值之差的置信区间由配对自助法（bootstrap）得到。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>The ecological detector compares the sums of squares within strata of two factors by a two-sided F test, which is conservative, since both sums rest on the same responses; the difference of their q has a paired bootstrap interval.</source>
        <translation>生态探测采用双侧 F 检验比较两因子的层内离差平方和，两个平方和来自同一因变量，因此该检验偏保守；两因子 q 值之差的置信区间由配对自助法（bootstrap）得到。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Stars mark adjusted p values below {first} (***), {second} (**) and {third} (*).</source>
        <translation>星号表示校正 p 值小于 {first}（***）、{second}（**）和 {third}（*）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Significance comes from the noncentral F distribution as in the original software; this test depends on the zero point of the response.</source>
        <translation>显著性采用原软件的非中心 F 检验，其结果受因变量零点位置的影响。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Strata of a single row were left out.</source>
        <translation>只含一个观测的层予以剔除。</translation>
    </message>
    <message>
        <location filename="../reports/wording_drivers.py"/>
        <source>Strata of a single row were kept, with no variance of their own.</source>
        <translation>只含一个观测的层予以保留，其层内方差为 0。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>north</source>
        <translation>北</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>north-east</source>
        <translation>东北</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>east</source>
        <translation>东</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>south-east</source>
        <translation>东南</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>south</source>
        <translation>南</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>south-west</source>
        <translation>西南</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>west</source>
        <translation>西</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>north-west</source>
        <translation>西北</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>The gravity centre of {field} is the mean centre of points inside the units, weighted by {field} (Yuill 1971).</source>
        <translation>{field}的重心为以{field}为权重的加权平均中心（Yuill，1971），单元的位置取其范围内的一点。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>The gravity centre of {field} is the mean centre of unit centroids, weighted by {field} (Yuill 1971).</source>
        <translation>{field}的重心为各单元质心以{field}为权重的加权平均中心（Yuill，1971）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>Coordinates, distances and directions are those of the plane of {crs}.</source>
        <translation>坐标、距离和方向均为{crs}投影平面上的值。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>The movement of the centre from one period to the next is given as a distance and as a bearing in degrees clockwise from grid north.</source>
        <translation>重心由一个时期到下一时期的移动以距离和方位角表示，方位角自坐标北顺时针计算，单位为度。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>The same was done in each of {count} groups ({groups}).</source>
        <translation>对 {count} 组（{groups}）也分别作了同样的计算。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>The spread around it is shown by standard deviational ellipses (Lefever 1926, Yuill 1971), whose axes are the principal axes of the weighted covariance matrix of the coordinates (Wang et al. 2015).</source>
        <translation>围绕重心的空间分布范围以标准差椭圆表示（Lefever，1926；Yuill，1971），其轴为坐标加权协方差矩阵的主轴（Wang 等，2015）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>Half axes are one standard deviation long.</source>
        <translation>半轴长为 1 倍标准差。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>Half axes are {count} standard deviations long.</source>
        <translation>半轴长为 {count} 倍标准差。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>Variances are divided by the sum of weights, without any correction for small samples.</source>
        <translation>方差以权重之和为分母，不作小样本校正。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>Axes were multiplied by √(n/(n - 2)), with n the number of units, to allow for small samples.</source>
        <translation>轴长乘以 √(n/(n - 2)) 以作小样本校正，n 为单元数。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>Axes were multiplied by √2, as ArcGIS does, and are longer by that than Yuill's.</source>
        <translation>轴长乘以 √2，与 ArcGIS 相同，因此比 Yuill 的轴长大这一倍数。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>Axes were multiplied by √(2n/(n - 2)), with n the number of units, as CrimeStat does, and are longer by that than Yuill's.</source>
        <translation>轴长乘以 √(2n/(n - 2))，n 为单元数，与 CrimeStat 相同，因此比 Yuill 的轴长大这一倍数。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>The rotation of an ellipse is the angle clockwise from grid north to its major axis; the weight inside is the share of the weight of units whose places lie inside the ellipse.</source>
        <translation>椭圆的转角为自坐标北顺时针到长轴的角度；椭圆内权重为位置落在椭圆内的单元所占权重的比重。</translation>
    </message>
    <message>
        <location filename="../reports/wording_gravity.py"/>
        <source>An ellipse of one standard deviation holds about 39 % of a bivariate normal distribution.</source>
        <translation>对于二元正态分布，1 倍标准差椭圆约包含总量的 39%。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>Total growth is the change in percent of the start of a span. Mean annual growth is given in two kinds: the geometric one is the constant annual rate that leads from the first to the last value, the arithmetic one is the mean of the annual rates from period to period.</source>
        <translation>总增长率为时段内的变化占首期值的百分比。年均增长率给出两种：几何年均增长率为由首期值到末期值的恒定年增长率，算术年均增长率为逐期年增长率的平均值。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>The spans are bounded by {periods}.</source>
        <translation>各时段以{periods}为界。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>Rates refer to {first}–{last}.</source>
        <translation>增长率所涉时段为 {first}–{last}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>To compare series in different units of measure, each was divided by its value in the first period (index, first period = 100); the rates of periods that lie several years apart are annual rates.</source>
        <translation>为比较量纲不同的序列，各序列均除以其首期值（指数，首期 = 100）；相隔数年的时期之间的增长率折算为年增长率。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>The growth of {fields} was measured for each unit; since no unit has data in every period, none was measured for all units together or for groups.</source>
        <translation>考察{fields}的增长，分别计算各单元的增长；由于没有任何单元在每个时期都有数据，未计算全部单元和各组的增长。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>The growth of {fields} was measured for each unit and for the sums of all units and of groups.</source>
        <translation>考察{fields}的增长，分别计算各单元的增长，以及全部单元合计和各组合计的增长。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>The growth of {fields} was measured for each unit and for the means of all units and of groups.</source>
        <translation>考察{fields}的增长，分别计算各单元的增长，以及全部单元均值和各组均值的增长。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>Values of all units and groups rest on the {complete} units with data in every period; {incomplete} units with gaps were left out of them, so that no change in composition is taken for growth.</source>
        <translation>全部单元和各组的值依据每个时期都有数据的 {complete} 个单元，{incomplete} 个数据不全的单元不计入，以免把构成的变化当作增长。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>Units belong to {count} groups ({groups}).</source>
        <translation>单元分属 {count} 组（{groups}）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>Among the scores {systems} the lagging system of a group in a period is the one with the smallest mean (Zhang et al. 2025); the gap to the largest mean and the number of units with the same lagging system are reported.</source>
        <translation>在{systems}各系统得分中，某时期某组平均得分最小的系统为该组的滞后系统（Zhang 等，2025）；同时给出其与最大均值的差距，以及滞后系统与之相同的单元数。</translation>
    </message>
    <message>
        <location filename="../reports/wording_growth.py"/>
        <source>Scores that differ by no more than {tolerance} count as synchronous.</source>
        <translation>得分之差不超过 {tolerance} 时视为同步。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The score of a system is the relative closeness to the ideal solution (TOPSIS, Hwang and Yoon 1981): standardised indicators were divided by their vector norms and weighted, and the distance from the worst values over all units and periods was divided by the sum of the distances from the worst and the best.</source>
        <translation>各系统的综合发展指数为与理想解的相对贴近度（TOPSIS 法，Hwang 和 Yoon，1981）：标准化指标除以各自的向量范数并加权，最优值和最劣值取自全部单元和时期，以到最劣值的距离除以到最劣值与到最优值的距离之和。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The score of a system is the weighted sum of its standardised indicators.</source>
        <translation>各系统的综合发展指数为其标准化指标的加权和。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>Weights over all indicators were used, so that a system's score cannot exceed the system's share of the weights.</source>
        <translation>加权时采用全部指标的总权重，因此各系统的指数不超过该系统所占的权重。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The coupling coordination degree D was taken as given from {field} and only graded; C, T and the lagging system were not computed.</source>
        <translation>耦合协调度 D 直接取自字段{field}，仅作等级划分，未计算 C、T 和滞后系统。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>System scores were first stretched to the range from 0 to 1.</source>
        <translation>计算前先将各系统指数拉伸到 0 至 1。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>System scores were first stretched to the range from 0.01 to 0.99.</source>
        <translation>计算前先将各系统指数拉伸到 0.01 至 0.99。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The coupling degree C of {systems} follows the modified model of Wang et al. (2021): the square root of the product of 1 minus the mean absolute difference between systems and the (n - 1)-th root of the product of all scores, each divided by the largest.</source>
        <translation>{systems}的耦合度 C 采用王淑佳等（2021）的修正模型：以 1 减去各系统间绝对差的均值，乘以各系统指数与其中最大值之比的连乘积的 n − 1 次方根，再取平方根。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The coupling degree C of {systems} is the ratio of the geometric to the arithmetic mean of their scores, the standard model in the normative form set out by Wang et al. (2021).</source>
        <translation>{systems}的耦合度 C 采用一般模型，为各系统综合发展指数的几何平均值与算术平均值之比（王淑佳等，2021）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <location filename="../reports/wording_systems.py"/>
        <source>the systems</source>
        <translation>各系统</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The comprehensive level T is the sum of the scores weighted by {weights}, and the coupling coordination degree is D = sqrt(C T).</source>
        <translation>综合协调指数 T 为各系统指数的加权和（权重为 {weights}），耦合协调度 D 为 C 与 T 乘积的平方根。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The comprehensive level T is the mean of the scores, and the coupling coordination degree is D = sqrt(C T).</source>
        <translation>综合协调指数 T 为各系统指数的平均值，耦合协调度 D 为 C 与 T 乘积的平方根。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>D was graded into five classes of width 0.2, closed on the left.</source>
        <translation>将 D 按 0.2 的间隔划分为五级，区间左闭右开。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>D was graded into ten classes of width 0.1, closed on the left.</source>
        <translation>将 D 按 0.1 的间隔划分为十级，区间左闭右开。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>D was graded into these classes: {grades}.</source>
        <translation>D 的等级划分如下：{grades}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The system with the smallest score is called lagging; scores no more than {tolerance} apart count as synchronous.</source>
        <translation>指数最小的系统为滞后系统；各系统指数之差不超过 {tolerance} 时视为同步。</translation>
    </message>
    <message>
        <location filename="../reports/wording_index.py"/>
        <source>The system with the smallest score is called lagging.</source>
        <translation>指数最小的系统为滞后系统。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Units belong to {count} regions ({regions}).</source>
        <translation>研究单元分属 {count} 个区域（{regions}）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>The small-sample denominator n - 1 was used throughout.</source>
        <translation>各项基尼系数均采用小样本分母 n − 1。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Each absolute difference between two units was shared equally by both, so that the contributions of the units of a period add up to its coefficient.</source>
        <translation>两单元之间的绝对差由双方各承担一半，因此同一时期各单元的贡献合计等于该时期的基尼系数。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Inequality of {field} between units was measured by the Gini coefficient weighted by {weight}: a pair of units counts by the product of their weights, and the mean absolute difference is divided by twice the weighted mean.</source>
        <translation>采用以{weight}加权的基尼系数测度研究单元间{field}的差距：每对单元以二者权重之积为权，所得平均绝对差除以加权均值的两倍。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Inequality of {field} between units was measured by the Gini coefficient, the mean absolute difference between all pairs of units divided by twice the mean.</source>
        <translation>采用基尼系数测度研究单元间{field}的差距，其值为所有单元两两之间绝对差的均值除以均值的两倍。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Following Dagum (1997), the coefficient was split into inequality within regions, net inequality between regions, and transvariation, which arises where units of a poorer region exceed units of a richer one; the three parts add up to the coefficient.</source>
        <translation>参照 Dagum（1997）的方法，将基尼系数分解为区域内差距、净区域间差距和超变密度三部分，三者之和等于总体基尼系数；其中超变密度源于均值较低区域的部分单元高于均值较高区域的单元而形成的交错重叠。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Net inequality between two regions depends on their means only; gross inequality between regions is the sum of the net part and transvariation.</source>
        <translation>两区域间的净差距只取决于两区域的均值；总区域间差距为净区域间差距与超变密度之和。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Following Mussini (2013), the coefficient was also split by component ({components}), which add up to the value: to each pair of units a component contributes its amount in the unit with the larger value less its amount in the other; a contribution is below 0 where the component narrows the gap.</source>
        <translation>参照 Mussini（2013）的方法，基尼系数还按分量（{components}）分解，各分量相加等于所测度的数值：在每对单元中，分量的贡献为其在数值较大单元中的取值减去在另一单元中的取值；贡献小于 0 表示该分量缩小了差距。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Each region and each pair of regions was split by component in the same way, so that all cells add up to the coefficient.</source>
        <translation>各区域和各区域对的贡献以同样方式按分量分解，区域与分量的各项之和等于总体基尼系数。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Theil's T and L (mean logarithmic deviation) were computed beside it and split without remainder into parts within and between regions (Shorrocks 1980).</source>
        <translation>同时计算泰尔 T 指数和泰尔 L 指数（平均对数离差），并将其完全分解为区域内与区域间两部分，不留剩余项（Shorrocks，1980）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Lorenz curves (Lorenz 1905) show the cumulative share of the value over the cumulative share of weight, with units ordered from the smallest value to the largest.</source>
        <translation>将单元按数值由小到大排列，以权重累计比重为横轴、数值累计比重为纵轴绘制洛伦兹曲线（Lorenz，1905）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Lorenz curves (Lorenz 1905) show the cumulative share of the value over the cumulative share of units, ordered from the smallest value to the largest.</source>
        <translation>将单元按数值由小到大排列，以单元累计比重为横轴、数值累计比重为纵轴绘制洛伦兹曲线（Lorenz，1905）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Intervals (95 %) come from {draws} bootstrap samples (Efron 1979, Rao and Wu 1988) of units within regions (seed {seed}), corrected for bias; regions of fewer than 20 units have none.</source>
        <translation>95% 置信区间由自助法（bootstrap；Efron，1979；Rao 和 Wu，1988）得到：在各区域内对单元重复抽样 {draws} 次（随机数种子为 {seed}），并作偏差校正；不足 20 个单元的区域不给出区间。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Intervals (95 %) come from {draws} bootstrap samples of units (Efron 1979, Rao and Wu 1988; seed {seed}), corrected for bias.</source>
        <translation>95% 置信区间由自助法（bootstrap；Efron，1979；Rao 和 Wu，1988）得到：对单元重复抽样 {draws} 次（随机数种子为 {seed}），并作偏差校正。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>A sample has the same units in every period.</source>
        <translation>每次抽样中，各时期的单元相同。</translation>
    </message>
    <message>
        <location filename="../reports/wording_inequality.py"/>
        <source>Where the data hold every unit of the study area, these intervals take the units for a sample of a larger population of possible outcomes; they are not errors of measurement.</source>
        <translation>若数据已涵盖研究区的全部单元，上述区间是把各单元看作取自更大的可能总体（超总体）的一个样本，并不反映测量误差。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>In a spatial Markov chain (Rey 2001) transitions were grouped by the class of the mean of the unit's neighbours at the start of the transition, by the same class breaks.</source>
        <translation>空间马尔可夫链（Rey，2001）按转移起点时单元各邻居均值所属的类型对转移分组，邻居均值采用相同的断点分类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>Chains were estimated for {count} groups too ({groups}), with the classes of all units.</source>
        <translation>另对 {count} 组（{groups}）分别估计马尔可夫链，类型沿用全部单元的划分。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>The steady state is the distribution over classes that the transition matrix leaves unchanged; mobility was measured by the index of Shorrocks (1978), the determinant and the second eigenvalue of the matrix.</source>
        <translation>稳态分布为转移矩阵作用下保持不变的类型分布；流动性以 Shorrocks（1978）指数、转移矩阵的行列式和第二特征值衡量。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>{field} was divided by its mean over all units in each period.</source>
        <translation>{field}先除以各时期全部单元的均值。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>{field} was divided into {count} classes by quantiles of all periods.</source>
        <translation>按全部时期的分位数将{field}划分为 {count} 类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>{field} was divided into {count} classes by quantiles of each period, so that classes are ranks.</source>
        <translation>按各时期的分位数将{field}划分为 {count} 类，类型即位次。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>{field} was divided into {count} classes by exact natural breaks of all periods together (Fisher 1958).</source>
        <translation>采用精确自然断点法（Fisher，1958），将全部时期的{field}一并划分为 {count} 类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>{field} was divided into {count} classes of equal width over all periods.</source>
        <translation>按全部时期的取值范围将{field}等间距划分为 {count} 类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>{field} was divided into {count} classes by the breaks {breaks}.</source>
        <translation>按断点 {breaks} 将{field}划分为 {count} 类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>The {count} classes are those of {field}.</source>
        <translation>类型直接取自{field}，共 {count} 类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>The upper edges of the classes below the highest are {edges}.</source>
        <translation>除最高类型外，各类型的上限依次为 {edges}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>Movement between classes was described by a Markov chain (Quah 1993), whose transition probabilities are the shares of the transitions that start in a class (maximum likelihood).</source>
        <translation>采用马尔可夫链（Quah，1993）刻画类型之间的转移，转移概率为从某一类型出发的各种转移所占的份额（极大似然估计）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>A transition spans {lag} periods, and one starts in every period.</source>
        <translation>每次转移跨 {lag} 个时期，每个时期都作为起点。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>The chain rests on {count} transitions.</source>
        <translation>马尔可夫链共依据 {count} 次转移。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>Each transition takes {years} year(s).</source>
        <translation>每次转移历时 {years} 年。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>A transition takes {shortest} to {longest} years.</source>
        <translation>各次转移历时 {shortest} 至 {longest} 年。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>{count} unit(s) without a neighbour were joined to the nearest one.</source>
        <translation>{count} 个没有邻居的单元与最近的单元相连。</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>in all classes of neighbours (Rey, Kang and Wolf 2016)</source>
        <translation>在各邻域类型之间（Rey、Kang 和 Wolf，2016）</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>in all groups</source>
        <translation>在各组之间</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>in both halves of the study period</source>
        <translation>在研究期的前后两半段之间</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>in all steps of time</source>
        <translation>在各时间步之间</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>after every class one step earlier (Markov property)</source>
        <translation>在上一步类型不同的单元之间（马尔可夫性）</translation>
    </message>
    <message>
        <location filename="../reports/wording_markov.py"/>
        <source>Likelihood ratio and Pearson tests with asymptotic chi-square distributions (Bickenbach and Bode 2003) have as null hypotheses that transition probabilities are the same {parts}; only cells with transitions count for their degrees of freedom.</source>
        <translation>采用似然比检验和 Pearson 卡方检验（Bickenbach 和 Bode，2003），统计量渐近服从卡方分布；原假设分别为转移概率{parts}相同；计算自由度时只计入有转移发生的单元格。</translation>
    </message>
    <message>
        <location filename="../reports/wording_neighbours.py"/>
        <source>Units that share a border or a corner are neighbours (queen contiguity).</source>
        <translation>有公共边或公共顶点的单元互为邻居（queen 邻接）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_neighbours.py"/>
        <source>Units that share a border are neighbours (rook contiguity).</source>
        <translation>有公共边的单元互为邻居（rook 邻接）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_neighbours.py"/>
        <source>Two units are neighbours if either is among the {k} units nearest to the other, by their centroids.</source>
        <translation>按质心计算，两个单元中任一方属于另一方最邻近的 {k} 个单元时，二者互为邻居。</translation>
    </message>
    <message>
        <location filename="../reports/wording_neighbours.py"/>
        <source>Units within the smallest distance that leaves no unit without a neighbour are neighbours, by their centroids.</source>
        <translation>以使每个单元都有邻居的最小距离为阈值，质心距离在此以内的单元互为邻居。</translation>
    </message>
    <message>
        <location filename="../reports/wording_neighbours.py"/>
        <source>Units whose centroids lie within {distance} m are neighbours.</source>
        <translation>质心距离在 {distance} m 以内的单元互为邻居。</translation>
    </message>
    <message>
        <location filename="../reports/wording_parts.py"/>
        <source>{first} and {last}</source>
        <translation>{first}和{last}</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>The indicator table, with one column per indicator and period, was joined to the spatial units by name.</source>
        <translation>统计数据表中每个指标每个时期为一列，按名称与空间单元连接。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>The indicator table, with one row per unit and period, was joined to the spatial units by name.</source>
        <translation>统计数据表中每个单元每个时期为一行，按名称与空间单元连接。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>The panel has {rows} rows: {units} units in {periods} periods.</source>
        <translation>所得面板共 {rows} 行，含 {units} 个研究单元、{periods} 个时期。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>These names have no counterpart, and their rows were kept without values: {names}.</source>
        <translation>下列名称未能匹配，相应单元予以保留，取值为空：{names}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>These names have no counterpart, and their rows were left out: {names}.</source>
        <translation>下列名称未能匹配，予以剔除：{names}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>These names have no counterpart: {names}.</source>
        <translation>下列名称未能匹配：{names}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>Gaps of {fields} are filled by linear interpolation between the nearest known values of the same unit, with the distances of the periods themselves.</source>
        <translation>{fields}的缺失值在同一单元前后最近的两个已知值之间作线性插补，间隔按时期本身计算。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>the fields</source>
        <translation>各字段</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>No cell was filled.</source>
        <translation>没有插补任何单元格。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>One cell was filled.</source>
        <translation>共插补 1 个单元格。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>{count} cells were filled.</source>
        <translation>共插补 {count} 个单元格。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>One cell stays missing.</source>
        <translation>仍有 1 个单元格缺失。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>{count} cells stay missing.</source>
        <translation>仍有 {count} 个单元格缺失。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>Nothing was filled before the first or after the last known value.</source>
        <translation>首个已知值之前和末个已知值之后未作插补。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>Before the first and after the last known value, that value was repeated.</source>
        <translation>首个已知值之前和末个已知值之后取最近的已知值。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>Before the first and after the last known value, the line through the two nearest values was continued.</source>
        <translation>首个已知值之前和末个已知值之后按最近两个已知值的连线外推。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>Cells filled in this way: {count}.</source>
        <translation>由此补全的单元格共 {count} 个。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>Carbon dioxide was computed from the use of {fuels} as in the guidelines of the IPCC (2006): amount times net calorific value, carbon content, oxidised share and 44/12, summed over fuels.</source>
        <translation>二氧化碳排放量按 IPCC（2006）指南的方法，由{fuels}的消费量计算：消费量与平均低位发热量、单位热值含碳量、碳氧化率和 44/12 相乘，再对各种燃料求和。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>fuels</source>
        <translation>各种燃料</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>All factors were taken from the table “{name}”.</source>
        <translation>排放因子均取自表“{name}”。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>All factors were taken from a table of own factors.</source>
        <translation>排放因子均取自自备的排放因子表。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>Net calorific values are those of the China Energy Statistical Yearbook; carbon contents and oxidised shares are those of the Guidelines for Provincial Greenhouse Gas Inventories (NDRC 2011).</source>
        <translation>平均低位发热量取自《中国能源统计年鉴》，单位热值含碳量和碳氧化率取自《省级温室气体清单编制指南（试行）》（国家发展和改革委员会，2011）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_prepare.py"/>
        <source>The factors are the default values of these guidelines, with full oxidation.</source>
        <translation>排放因子采用该指南的缺省值，按完全氧化计。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>the numeric fields</source>
        <translation>各数值字段</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Values of {fields} were classified into {classes} classes by natural breaks (Fisher 1958; Jenks 1977), found as the exact minimum of the sum of squares within classes by dynamic programming.</source>
        <translation>采用自然断点法（Fisher，1958；Jenks，1977）将{fields}的取值划分为 {classes} 类，断点由动态规划求得，使类内离差平方和达到精确的最小值。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Values of {fields} were classified into {classes} classes by quantiles.</source>
        <translation>采用分位数法将{fields}的取值划分为 {classes} 类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Values of {fields} were classified into {classes} classes of equal width.</source>
        <translation>采用等间距法将{fields}的取值划分为 {classes} 类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Values of {fields} were classified into {classes} classes at geometric intervals: the edges are the smallest value times equal powers of the ratio of the largest to the smallest.</source>
        <translation>采用几何间距法将{fields}的取值划分为 {classes} 类，断点自最小值至最大值成等比数列。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Values of {fields} were classified at one and two standard deviations below and above the mean.</source>
        <translation>采用标准差法，在均值两侧 1 倍和 2 倍标准差处对{fields}的取值进行分类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Values of {fields} were classified by head/tail breaks (Jiang 2013): at the mean, then at the mean of the values above it, and so on while these are few.</source>
        <translation>采用头尾分割法（Jiang，2013）对{fields}的取值进行分类：先以均值为断点，再以大于均值部分的均值为断点，依此类推，直至该部分不再占少数。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Values of {fields} were classified at the breaks {breaks}.</source>
        <translation>按给定断点（{breaks}）对{fields}的取值进行分类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Values of {fields} were classified into {classes} classes by the scheme “{scheme}”.</source>
        <translation>采用“{scheme}”方法将{fields}的取值划分为 {classes} 类。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Taken as categories: {names}.</source>
        <translation>其中，{names}按类型变量处理。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>the numeric factors</source>
        <translation>各数值因子</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>For each numeric factor, scheme and number of classes ({first} to {last}) were chosen by the largest {criterion} (Song et al. 2020), among natural breaks (Fisher 1958; Jenks 1977), quantiles, equal and geometric intervals, standard deviations and head/tail breaks (Jiang 2013).</source>
        <translation>对每个数值因子，在自然断点法（Fisher，1958；Jenks，1977）、分位数法、等间距法、几何间距法、标准差法和头尾分割法（Jiang，2013）中，选取{criterion}最大的离散化方法和类数（{first} 至 {last} 类；Song 等，2020）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>adjusted q</source>
        <translation>校正 q 值</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Classes of fewer than {least} rows were merged with the neighbouring class of the nearer mean; categories of fewer rows were left out.</source>
        <translation>不足 {least} 个观测的类并入均值较近的相邻类；类型变量中不足 {least} 个观测的类别予以剔除。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>The same breaks hold in all periods.</source>
        <translation>各时期采用相同的断点。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Breaks were found for each period and group.</source>
        <translation>断点逐期、逐组分别确定。</translation>
    </message>
    <message>
        <location filename="../reports/wording_strata.py"/>
        <source>Breaks were found for each period over all groups.</source>
        <translation>断点逐期确定，各组共用。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Standardised values served only to compute the weights.</source>
        <translation>标准化值仅用于计算权重。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Systems were assessed by set pair analysis (Zhao 1989): with u the largest and v the smallest value of an indicator x in the data, its identity degree is x/(u + v) and its contrary degree uv/(x(u + v)), exchanged where less is better.</source>
        <translation>采用集对分析（赵克勤，1989）评价各系统：以 u、v 分别表示指标 x 在数据中的最大值和最小值，其同一度为 x/(u + v)，对立度为 uv/(x(u + v))，负向指标二者互换。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>With a and c the weighted sums of identity and contrary degrees in a system, its closeness to the best set is a/(a + c).</source>
        <translation>以 a、c 分别表示系统内同一度和对立度的加权和，该系统与最优集的贴近度为 a/(a + c)。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>For systems that stand for vulnerability, the complement c/(a + c) was taken: {names}.</source>
        <translation>表示脆弱性的系统取其补数 c/(a + c)：{names}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Differences of closeness are those of the first minus the second system: {pairs}.</source>
        <translation>贴近度的差值为前一系统减后一系统：{pairs}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>The obstacle degree of an indicator for a unit is its weight times 1 minus its standardised value, as a share of the sum of these products over all indicators.</source>
        <translation>指标的障碍度为其权重与指标偏离度（1 减去标准化值）之积占全部指标该乘积之和的比重，按单元分别计算。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>The obstacle degree of a system is the sum over its indicators.</source>
        <translation>系统障碍度为系统内各指标障碍度之和。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Means were taken over all units and over the units of each group ({field}).</source>
        <translation>平均障碍度按全部单元和各组（{field}）的单元分别求得。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Means were taken over all units.</source>
        <translation>平均障碍度按全部单元求得。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>The efficiency of each of {systems} relative to the others was measured by data envelopment analysis with constant returns to scale, input-oriented (Charnes et al. 1978).</source>
        <translation>采用规模报酬不变、投入导向的数据包络分析（Charnes 等，1978），分别测度{systems}中每个系统相对于其他系统的效率。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>The system assessed is the input, the others are the outputs.</source>
        <translation>以被评价的系统为投入，其他系统为产出。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>The others are the inputs, the system assessed is the output.</source>
        <translation>以其他系统为投入，被评价的系统为产出。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Each period has a frontier of its own, so that levels of different periods are not comparable.</source>
        <translation>每个时期各有前沿面，因此不同时期的水平不可比。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>All units of all periods share one frontier.</source>
        <translation>全部时期的所有单元共用一个前沿面。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>All units share one frontier.</source>
        <translation>所有单元共用一个前沿面。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Units were ranked by the coupling coordination degree D of the systems (standard form, equal contributions), or by the score where there is only one system.</source>
        <translation>研究单元按各系统的耦合协调度 D（一般公式，各系统等权）排名；只有一个系统时按其综合发展指数排名。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Each period was ranked by itself.</source>
        <translation>各时期分别排名。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>The same was computed with other weights: {methods}.</source>
        <translation>改用其他权重作同样的计算：{methods}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Agreement was measured by Spearman's rank correlation, by Kendall's tau-b (Kendall 1945) and by the number of units that change their grade.</source>
        <translation>一致性以斯皮尔曼秩相关系数、肯德尔 τ-b（Kendall，1945）和等级改变的单元数衡量。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Shannon 1948</source>
        <translation>见 Shannon，1948</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Diakoulaki et al. 1995</source>
        <translation>见 Diakoulaki 等，1995</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>after Diakoulaki et al. 1995</source>
        <translation>据 Diakoulaki 等，1995 改进</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Saaty 1977</source>
        <translation>见 Saaty，1977</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>AHP</source>
        <translation>层次分析法</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>{name} ({source})</source>
        <translation>{name}（{source}）</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>Each indicator was left out once, the others of its system keeping their proportions.</source>
        <translation>逐一剔除每个指标，同一系统其他指标的权重按比例增加。</translation>
    </message>
    <message>
        <location filename="../reports/wording_systems.py"/>
        <source>In {draws} draws, each weight was multiplied by a random number between {low} and {high}, and the weights of each system were brought back to their sum (seed {seed}).</source>
        <translation>随机权重共 {draws} 组：每个权重乘以 {low} 至 {high} 之间的随机数，再使各系统的权重恢复原来的合计（随机数种子为 {seed}）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>entropy</source>
        <translation>熵值法</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>CRITIC</source>
        <translation>CRITIC 法</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>improved CRITIC</source>
        <translation>改进的 CRITIC 法</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>coefficient of variation</source>
        <translation>变异系数法</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>principal components</source>
        <translation>主成分分析法</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>equal</source>
        <translation>等权</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>AHP (judgement table)</source>
        <translation>层次分析法（判断矩阵表）</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>given in the indicator table</source>
        <translation>采用指标体系表中给定的权重</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>{count} indicators describe {systems_count} systems ({systems}).</source>
        <translation>评价指标体系包括 {systems_count} 个系统（{systems}），共 {count} 个指标。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>{count} indicators were used.</source>
        <translation>评价指标共 {count} 个。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>The indicators were divided by the square root of their sum of squares; negative and moderate ones are 1 minus that.</source>
        <translation>各指标除以其平方和的平方根；负向和适度指标取 1 减该值。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>The indicators were turned into z-scores, with the sign of negative and moderate ones reversed.</source>
        <translation>各指标作 Z 值标准化，负向和适度指标取相反数。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Each indicator was brought to the range from 0 to 1 by its minimum and maximum in each period, reversed where less is better; levels of different periods are therefore not comparable.</source>
        <translation>采用极差法逐期对各指标作标准化处理，标准化值介于 0 和 1 之间，负向指标作反向处理；因此不同时期的水平不可比。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Each indicator was brought to the range from 0 to 1 by its minimum and maximum over all units and periods, reversed where less is better.</source>
        <translation>采用极差法对各指标作标准化处理，最大值和最小值取自全部单元和时期，标准化值介于 0 和 1 之间，负向指标作反向处理。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Indicators that are best at an optimum or inside a range were scored by 1 minus their distance from it, divided by the largest distance: {names}.</source>
        <translation>适度指标（最优值为某一数值或某一区间）的标准化值为 1 减去其与最优值或区间的距离同最大距离之比：{names}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>The standardised values were then compressed to the range from 0.01 to 0.99.</source>
        <translation>为避免零值，再将标准化值压缩到 0.01 至 0.99。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Indicators that do not vary received the weight 0: {names}.</source>
        <translation>取值没有变化的指标权重为 0：{names}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights were taken from a table and normalised to the sum 1.</source>
        <translation>指标权重取自给定的权重表，并经归一化，使其合计为 1。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights were taken from a table and normalised to the sum 1 in each system.</source>
        <translation>指标权重取自给定的权重表，并在各系统内归一化，使其合计为 1。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>They were computed in each system by itself, and systems count alike.</source>
        <translation>权重在各系统内分别计算，系统之间等权。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>They sum to 1 inside each system.</source>
        <translation>各系统内的权重合计为 1。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>They were computed over all indicators at once.</source>
        <translation>权重对全部指标一并计算。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Inside a system, they were divided by their sum there.</source>
        <translation>系统内权重由其除以系统内的合计得到。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Two sets of weights were combined.</source>
        <translation>指标权重由两组权重组合而成。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>First set: {text}</source>
        <translation>第一组：{text}</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Second set: {text}</source>
        <translation>第二组：{text}</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>This was done over all indicators.</source>
        <translation>组合对全部指标一并进行。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>This was done in each system, and systems count alike.</source>
        <translation>组合在各系统内分别进行，系统之间等权。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>This was done in each system and, for weights over all indicators, over all.</source>
        <translation>系统内权重在各系统内组合，总权重在全部指标上组合。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>This was done in each system, where the weights sum to 1.</source>
        <translation>组合在各系统内分别进行，各系统内的权重合计为 1。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>The combined weight of an indicator is the product of both weights, divided by the sum of these products.</source>
        <translation>指标的组合权重为两种权重之积除以各指标该乘积之和（乘法组合）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>The combined weight is {alpha} times the first plus {rest} times the second weight.</source>
        <translation>组合权重为第一种权重的 {alpha} 倍与第二种权重的 {rest} 倍之和（加法组合）。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>The combined weight is the square root of the product of both weights, divided by the sum of these roots, which makes the sum of the relative entropies to both sets least.</source>
        <translation>组合权重为两种权重之积的平方根除以各指标该平方根之和，使其与两组权重的相对熵之和最小。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>The combined weights are the linear combination by game theory, whose coefficients make the deviations from both sets least; the coefficients are 0 or more and sum to 1.</source>
        <translation>采用博弈论组合赋权，组合权重为两组权重的线性组合，其系数使与两组权重的离差最小；系数不小于 0，合计为 1。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>The combined weights are the linear combination by game theory, whose coefficients make the deviations from both sets least; their absolute values, divided by their sum, were used.</source>
        <translation>采用博弈论组合赋权，组合权重为两组权重的线性组合，其系数使与两组权重的离差最小；系数取绝对值，并除以其合计。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>They were combined by the rule “{rule}”.</source>
        <translation>两组权重按“{rule}”方式组合。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights follow the entropy method (Shannon 1948): with p the share of each row in the sum of an indicator's column, e is the sum of -p ln p divided by the logarithm of the number of rows, and weights are proportional to 1 - e.</source>
        <translation>采用熵值法（Shannon，1948）确定权重：以 p 表示各观测占该指标合计的比重，信息熵 e 为 −p ln p 之和除以观测数的对数，权重与 1 − e 成正比。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights follow the CRITIC method (Diakoulaki et al. 1995): they are proportional to the standard deviation of the standardised indicator times the sum, over the other indicators, of 1 minus its correlation with them.</source>
        <translation>采用 CRITIC 法（Diakoulaki 等，1995）确定权重：权重与标准化指标的标准差和冲突性之积成正比，冲突性为该指标与其他各指标逐一计算的“1 减去相关系数”之和。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights are proportional to the coefficient of variation (standard deviation divided by mean) of the standardised indicators.</source>
        <translation>采用变异系数法确定权重：权重与标准化指标的变异系数（标准差除以均值）成正比。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>All indicators were weighted equally.</source>
        <translation>各指标等权。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights were given with the indicators and normalised to the sum 1.</source>
        <translation>指标权重由指标体系表给定，并经归一化，使其合计为 1。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights were computed by the method “{method}”.</source>
        <translation>指标权重采用“{method}”方法计算。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>{shift} was added to all standardised values before shares were taken.</source>
        <translation>计算比重之前，全部标准化值加上 {shift}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights follow an improved form of the CRITIC method (Diakoulaki et al. 1995): they are proportional to the coefficient of variation of the standardised indicator times the sum, over the other indicators, of 1 minus the absolute value of its correlation with them.</source>
        <translation>采用改进的 CRITIC 法（据 Diakoulaki 等，1995 改进）确定权重：权重与标准化指标的变异系数和冲突性之积成正比，冲突性为该指标与其他各指标逐一计算的“1 减去相关系数绝对值”之和。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights follow an improved form of the CRITIC method (Diakoulaki et al. 1995): they are proportional to the coefficient of variation of the indicator's raw values times the sum, over the other indicators, of 1 minus the absolute value of the correlation of the standardised indicators.</source>
        <translation>采用改进的 CRITIC 法（据 Diakoulaki 等，1995 改进）确定权重：权重与指标原始值的变异系数和冲突性之积成正比，冲突性为该指标与其他各指标逐一计算的“1 减去标准化指标相关系数绝对值”之和。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights come from the principal components of the correlation matrix with an eigenvalue above 1: they are proportional to the mean of an indicator's absolute coefficients in these components, weighted by the eigenvalues.</source>
        <translation>采用主成分分析法确定权重：取相关矩阵特征值大于 1 的主成分，权重与指标在各主成分中系数绝对值的加权平均值成正比，以特征值为权。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights come from the fewest principal components of the correlation matrix that explain 85 % of the variance: they are proportional to the mean of an indicator's absolute coefficients in these components, weighted by the eigenvalues.</source>
        <translation>采用主成分分析法确定权重：取相关矩阵累计贡献率达到 85% 的最少几个主成分，权重与指标在各主成分中系数绝对值的加权平均值成正比，以特征值为权。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Weights come from pairwise judgements by the analytic hierarchy process (Saaty 1977), as the principal eigenvector of the judgement matrix.</source>
        <translation>采用层次分析法（Saaty，1977）由两两比较的判断确定权重，权重为判断矩阵最大特征值对应的特征向量。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>Its consistency ratio is {ratio}.</source>
        <translation>判断矩阵的一致性比率为 {ratio}。</translation>
    </message>
    <message>
        <location filename="../reports/wording_weights.py"/>
        <source>The {count} systems have a matrix each; the largest of the consistency ratios is {ratio}.</source>
        <translation>{count} 个系统各有一个判断矩阵，一致性比率最大为 {ratio}。</translation>
    </message>
    <message>
        <location filename="../studies/activeresult.py"/>
        <source>{title} ({run})</source>
        <translation>{title}（{run}）</translation>
    </message>
    <message>
        <location filename="../studies/defaults.py"/>
        <source>Needs an indicator system.</source>
        <translation>需要指标体系。</translation>
    </message>
    <message>
        <location filename="../studies/defaults.py"/>
        <source>Needs two systems or more, or a degree that is there already.</source>
        <translation>需要两个或更多系统，或已有的协调度。</translation>
    </message>
    <message>
        <location filename="../studies/defaults.py"/>
        <source>Needs the field of the unit.</source>
        <translation>需要单元字段。</translation>
    </message>
    <message>
        <location filename="../studies/defaults.py"/>
        <source>Needs two periods or more.</source>
        <translation>需要两个或更多时期。</translation>
    </message>
    <message>
        <location filename="../studies/defaults.py"/>
        <source>Needs a layer with geometries.</source>
        <translation>需要带几何的图层。</translation>
    </message>
    <message>
        <location filename="../studies/exhibitforms.py"/>
        <source>Means over time</source>
        <translation>均值的变化</translation>
    </message>
    <message>
        <location filename="../studies/exhibitforms.py"/>
        <source>Share of units that reach a level</source>
        <translation>达到给定水平的单元占比</translation>
    </message>
    <message>
        <location filename="../studies/exhibitforms.py"/>
        <source>Mean and number of units above it</source>
        <translation>均值及高于均值的单元数</translation>
    </message>
    <message>
        <location filename="../studies/exhibitforms.py"/>
        <source>Units in the order of their values</source>
        <translation>按数值排序的单元</translation>
    </message>
    <message>
        <location filename="../studies/exhibitforms.py"/>
        <source>Closeness of systems and their differences</source>
        <translation>各系统贴近度及其差值</translation>
    </message>
    <message>
        <location filename="../studies/exhibitforms.py"/>
        <source>Index and annual growth rates</source>
        <translation>定基指数与年增长率</translation>
    </message>
    <message>
        <location filename="../studies/exhibitforms.py"/>
        <source>Kernel density by period</source>
        <translation>各时期核密度</translation>
    </message>
    <message>
        <location filename="../studies/exhibitforms.py"/>
        <source>Contribution to the Gini coefficient by region and component</source>
        <translation>区域与分项对基尼系数的贡献</translation>
    </message>
    <message>
        <location filename="../studies/exhibitforms.py"/>
        <location filename="../studies/project.py"/>
        <location filename="../studies/showing.py"/>
        <source>Maps by period</source>
        <translation>各时期地图</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>a text</source>
        <translation>一段文字</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>the name of a field</source>
        <translation>一个字段名</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>one name or null</source>
        <translation>一个名称或 null</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>a field, or a list of fields</source>
        <translation>一个字段或字段列表</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>two periods, such as [2010, 2020]</source>
        <translation>两个时期，例如 [2010, 2020]</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>a list of periods, such as [2010, 2020]</source>
        <translation>时期列表，例如 [2010, 2020]</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>a whole number from 1</source>
        <translation>不小于 1 的整数</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>a number above 0</source>
        <translation>大于 0 的数</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>true or false</source>
        <translation>true 或 false（是或否）</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>a whole number from 0 to 15</source>
        <translation>0 到 15 的整数</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>a list of pairs of fields</source>
        <translation>字段对的列表</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>up to three rising levels, such as [0.01, 0.05]</source>
        <translation>至多三个递增的水平，例如 [0.01, 0.05]</translation>
    </message>
    <message>
        <location filename="../studies/exhibitoptions.py"/>
        <source>an object of fields and their words</source>
        <translation>由字段及其名称组成的对象</translation>
    </message>
    <message>
        <location filename="../studies/exhibits.py"/>
        <source>Tables and figures left out, since their results have nothing to show: {names}.</source>
        <translation>因结果无可展示的内容而略去的图表：{names}。</translation>
    </message>
    <message>
        <location filename="../studies/model.py"/>
        <source>Chosen periods</source>
        <translation>所选时期</translation>
    </message>
    <message>
        <location filename="../studies/model.py"/>
        <location filename="../studies/project.py"/>
        <location filename="../studies/studyreport.py"/>
        <location filename="../ui/assistant_methods.py"/>
        <location filename="../ui/assistant_results.py"/>
        <location filename="../ui/fieldmapping.py"/>
        <source>{name}: {title}</source>
        <translation>{name}：{title}</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>the coupling coordination degree</source>
        <translation>耦合协调度</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Strata of the strongest factor</source>
        <translation>解释力最强因子的分层</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Mean of {field} by zone of the strongest pair of factors</source>
        <translation>{field}在解释力最强因子对各叠加分区的均值</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Mean {field}</source>
        <translation>{field} 均值</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Local clusters of {field} (Moran's I)</source>
        <translation>{field}的局部集聚（莫兰指数）</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Quadrants of the Moran scatter plot of {field} (not tested)</source>
        <translation>{field}的莫兰散点图象限（未检验）</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Own value – mean of neighbours</source>
        <translation>自身值–邻居均值</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Local clusters (p ≤ {level}, FDR)</source>
        <translation>局部集聚（p ≤ {level}，FDR）</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Local clusters (p ≤ {level})</source>
        <translation>局部集聚（p ≤ {level}）</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Coupling coordination degree D</source>
        <translation>耦合协调度 D</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Standard deviational ellipses of {field}</source>
        <translation>{field}的标准差椭圆</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Path of the gravity centre of {field}</source>
        <translation>{field}重心的移动轨迹</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Outlines</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <location filename="../studies/pictures.py"/>
        <source>Standard deviational ellipse</source>
        <translation>标准差椭圆</translation>
    </message>
    <message>
        <location filename="../studies/project.py"/>
        <source>Grade of the coupling coordination degree</source>
        <translation>协调等级</translation>
    </message>
    <message>
        <location filename="../studies/runner.py"/>
        <source>{step}: {reason}</source>
        <translation>{step}：{reason}</translation>
    </message>
    <message>
        <location filename="../studies/sampledata.py"/>
        <source>East</source>
        <translation>东部</translation>
    </message>
    <message>
        <location filename="../studies/sampledata.py"/>
        <source>Central</source>
        <translation>中部</translation>
    </message>
    <message>
        <location filename="../studies/sampledata.py"/>
        <source>West</source>
        <translation>西部</translation>
    </message>
    <message>
        <location filename="../studies/sampledata.py"/>
        <source>Northeast</source>
        <translation>东北部</translation>
    </message>
    <message>
        <location filename="../studies/sampledata.py"/>
        <source>Midwest</source>
        <translation>中西部</translation>
    </message>
    <message>
        <location filename="../studies/sampledata.py"/>
        <source>South</source>
        <translation>南部</translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <location filename="../ui/menu.py"/>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Coupling coordination of urbanisation and ecology, provinces of China</source>
        <translation>中国各省城镇化与生态环境的耦合协调</translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Coupling coordination of the provinces of China (中国各省耦合协调度)</source>
        <translation>中国各省耦合协调度</translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Degrees as printed in the published study of 31 provinces, 2011–2020. Boundaries: Natural Earth (de facto lines).</source>
        <translation>数据：已发表研究所列 31 个省份 2011—2020 年的耦合协调度。边界：Natural Earth（按实际控制线绘制）。</translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <location filename="../ui/menu.py"/>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Coupling coordination of infrastructure and economy, states of the US</source>
        <translation>美国各州基础设施与经济的耦合协调</translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Coupling coordination of infrastructure and economy, United States</source>
        <translation>美国基础设施与经济的耦合协调度</translation>
    </message>
    <message>
        <location filename="../studies/samples.py"/>
        <source>Data: Munnell (1990), 48 states, 1970–1986. Boundaries: Natural Earth (de facto lines).</source>
        <translation>数据：Munnell（1990），48 个州，1970—1986 年。边界：Natural Earth（按实际控制线绘制）。</translation>
    </message>
    <message>
        <location filename="../studies/showing.py"/>
        <location filename="../studies/studyreport.py"/>
        <location filename="../ui/exhibitsbox.py"/>
        <source>Tables and figures of the paper</source>
        <translation>论文图表</translation>
    </message>
    <message>
        <location filename="../studies/showing.py"/>
        <location filename="../ui/studytask.py"/>
        <source>Layers and layout</source>
        <translation>图层与布局</translation>
    </message>
    <message>
        <location filename="../studies/showing.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../studies/studyreport.py"/>
        <source>{count} analyses</source>
        <translation>{count} 项分析</translation>
    </message>
    <message>
        <location filename="../studies/studyreport.py"/>
        <source>On the command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <location filename="../studies/studyreport.py"/>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="../studies/studyreport.py"/>
        <source>Study file</source>
        <translation>研究文件</translation>
    </message>
    <message>
        <location filename="../studies/studyreport.py"/>
        <location filename="../ui/assistant_data.py"/>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../studies/studyreport.py"/>
        <location filename="../ui/joinbox.py"/>
        <source>Table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <location filename="../studies/templates.py"/>
        <source>{units} cities, {years}</source>
        <translation>{units} 个城市，{years}</translation>
    </message>
    <message>
        <location filename="../studies/templates.py"/>
        <source>Social-ecological coupling of resource-based cities</source>
        <translation>资源型城市社会—生态耦合协调</translation>
    </message>
    <message>
        <location filename="../studies/templates.py"/>
        <source>New urbanisation and ecological environment</source>
        <translation>新型城镇化与生态环境</translation>
    </message>
    <message>
        <location filename="../studies/templates.py"/>
        <source>31 provinces of China, {years}</source>
        <translation>中国 31 个省份，{years}</translation>
    </message>
    <message>
        <location filename="../studies/templates.py"/>
        <source>Urban ecological resilience</source>
        <translation>城市生态韧性</translation>
    </message>
    <message>
        <location filename="../studies/templates.py"/>
        <source>Vulnerability and resilience of a mining district</source>
        <translation>矿区的脆弱性与韧性</translation>
    </message>
    <message>
        <location filename="../studies/templates.py"/>
        <source>Resilience of resource-based cities</source>
        <translation>资源型城市韧性</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>Takes a regional study from an indicator table to publication maps without leaving QGIS: panel layer, weights, composite index, coupling coordination, drivers by the geographical detector, regional inequality, dynamics, map series, and reports.</source>
        <translation>在 QGIS 中完成区域研究的全过程，从指标表到出版级地图：面板图层、权重、综合发展指数、耦合协调度、地理探测器影响因子、区域差距、动态演变、多时期组图和报告。</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>How to cite</source>
        <translation>如何引用</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>Geocoupling contributors. Geocoupling (version {version}) [QGIS plugin]. {homepage}</source>
        <translation>Geocoupling contributors. Geocoupling（版本 {version}）[QGIS 插件]. {homepage}</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>Cite the methods as well: every report ends with the references of what was run, and the help of every algorithm names its sources.</source>
        <translation>请同时引用所用方法：每份报告末尾列有所运行方法的参考文献，每个算法的帮助也注明出处。</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>Free software under the GNU General Public License, version 2 or (at your option) any later version. It comes without any warranty.</source>
        <translation>本软件为自由软件，采用 GNU 通用公共许可证第 2 版或（由您选择）任何更新版本，不提供任何担保。</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>Python packages found</source>
        <translation>已找到的 Python 包</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>On another computer</source>
        <translation>在另一台计算机上</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>In QGIS choose Plugins &gt; Manage and install plugins &gt; Install from ZIP, choose the plugin's ZIP file, and press Install plugin. No terminal is needed on Windows, macOS, or Linux.</source>
        <translation>在 QGIS 中选择“插件 &gt; 管理并安装插件 &gt; 从ZIP文件安装”，选中插件的 ZIP 文件并点击“安装插件”。在 Windows、macOS 和 Linux 上都不需要终端。</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>If Python packages are missing there, a message above the map names them and says how to get them on that system. The plugin qpip installs them without a terminal.</source>
        <translation>如果那里缺少 Python 包，地图上方的消息会列出它们，并说明在该系统上如何安装。用 qpip 插件安装则不需要终端。</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>About Geocoupling</source>
        <translation>关于 Geocoupling</translation>
    </message>
    <message>
        <location filename="../ui/aliastable.py"/>
        <source>Name in the table</source>
        <translation>表中名称</translation>
    </message>
    <message>
        <location filename="../ui/aliastable.py"/>
        <source>Name in the layer</source>
        <translation>图层中名称</translation>
    </message>
    <message>
        <location filename="../ui/aliastable.py"/>
        <source>Names without a partner</source>
        <translation>未匹配的名称</translation>
    </message>
    <message>
        <location filename="../ui/aliastable.py"/>
        <source>{name}?</source>
        <translation>{name}？</translation>
    </message>
    <message>
        <location filename="../ui/analysisbox.py"/>
        <source>All options…</source>
        <translation>全部选项…</translation>
    </message>
    <message>
        <location filename="../ui/analysisbox.py"/>
        <location filename="../ui/optionsdialog.py"/>
        <source>All options of “{analysis}”</source>
        <translation>“{analysis}”的全部选项</translation>
    </message>
    <message>
        <location filename="../ui/appraisals.py"/>
        <source>The judgement of “{first}” against “{second}” is no number above 0. Write a number or a fraction such as 1/3.</source>
        <translation>“{first}”与“{second}”的比较判断不是大于 0 的数。请填写数字，或 1/3 这样的分数。</translation>
    </message>
    <message>
        <location filename="../ui/appraisals.py"/>
        <source>{left} of {total} judgements are left.</source>
        <translation>共 {total} 个判断，还有 {left} 个未填。</translation>
    </message>
    <message>
        <location filename="../ui/appraisals.py"/>
        <source>There is no indicator to be judged.</source>
        <translation>没有可供比较判断的指标。</translation>
    </message>
    <message>
        <location filename="../ui/appraisals.py"/>
        <source>Fewer than three indicators are always consistent.</source>
        <translation>指标不足三个时，判断总是一致的。</translation>
    </message>
    <message>
        <location filename="../ui/appraisals.py"/>
        <source>Consistency ratio {cr}: accepted (0.1 at most).</source>
        <translation>一致性比率 {cr}，通过检验（不超过 0.1）。</translation>
    </message>
    <message>
        <location filename="../ui/appraisals.py"/>
        <source>Consistency ratio {cr}: too high (0.1 at most). Most at odds with the rest is “{first}” against “{second}”: {value}, where {consistent} would be consistent.</source>
        <translation>一致性比率 {cr}，过高（不应超过 0.1）。与其余判断最不一致的是“{first}”与“{second}”的比较：现为 {value}，取 {consistent} 才一致。</translation>
    </message>
    <message>
        <location filename="../ui/assistant.py"/>
        <source>The data have no field {names}.</source>
        <translation>数据中没有字段 {names}。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>What the study is about; the title of its maps</source>
        <translation>研究的主题，也是地图的标题</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Name of the files of results, without an ending</source>
        <translation>结果文件的名称，不含扩展名</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Layer of units or panel layer</source>
        <translation>单元图层或面板图层</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Empty for a study of one period</source>
        <translation>只研究一个时期时留空</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Empty where units are not grouped</source>
        <translation>单元不分组时留空</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>leave them</source>
        <translation>保留空缺</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>fill them along time; at the ends: {choice}</source>
        <translation>沿时间插补；两端：{choice}</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>as each analysis does by itself</source>
        <translation>按各分析自身的规则</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>The same seed gives the same random numbers, hence results</source>
        <translation>种子相同则随机数相同，结果也相同</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>The project has no vector layer yet. Choose a file with the units of your study (Browse…), or load the data of a sample study to look around.</source>
        <translation>工程中还没有矢量图层。请选择包含研究单元的文件（浏览…），或加载示例研究的数据先看一看。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Load sample data…</source>
        <translation>加载示例数据…</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Give renamed fields anew…</source>
        <translation>重新指定已改名的字段…</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>The study runs. Its data can be changed when it is done or cancelled.</source>
        <translation>研究正在运行。完成或取消后才能更改其数据。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Roles of fields</source>
        <translation>字段角色</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Gaps and chance</source>
        <translation>空缺与随机</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>What the data hold</source>
        <translation>数据概况</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Name of files</source>
        <translation>文件名</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Gaps of indicators</source>
        <translation>指标的空缺</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Choose a layer.</source>
        <translation>请选择图层。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_data.py"/>
        <source>Give the study a title.</source>
        <translation>请为研究取一个标题。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <location filename="../ui/resultspanel.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <location filename="../ui/assistant_results.py"/>
        <source>Save as model…</source>
        <translation>另存为模型…</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Load the data of a sample study, or the whole study</source>
        <translation>加载示例研究的数据，或整个研究</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Study assistant</source>
        <translation>研究助手</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>{name} – {title}</source>
        <translation>{name} – {title}</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>The study was changed. Save it first?</source>
        <translation>研究已修改。要先保存吗？</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Save the study</source>
        <translation>保存研究</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Save as model</source>
        <translation>另存为模型</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Processing models (*.model3)</source>
        <translation>处理模型 (*.model3)</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>{name}: the whole study…</source>
        <translation>{name}：整个研究…</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>{name}: data only…</source>
        <translation>{name}：仅数据…</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Folder for the data of the sample</source>
        <translation>存放示例数据的文件夹</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../ui/assistant_files.py"/>
        <source>Studies (*.study.json *.json)</source>
        <translation>研究文件 (*.study.json *.json)</translation>
    </message>
    <message>
        <location filename="../ui/assistant_frame.py"/>
        <location filename="../ui/papersmenu.py"/>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <location filename="../ui/assistant_frame.py"/>
        <source>← Back</source>
        <translation>← 上一步</translation>
    </message>
    <message>
        <location filename="../ui/assistant_frame.py"/>
        <source>Next →</source>
        <translation>下一步 →</translation>
    </message>
    <message>
        <location filename="../ui/assistant_frame.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../ui/assistant_frame.py"/>
        <source>Nothing is missing here.</source>
        <translation>此页已填妥。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_frame.py"/>
        <source>Go to “{page}”</source>
        <translation>转到“{page}”</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>Systems of indicators</source>
        <translation>由指标构成的系统</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>The degree is there already:</source>
        <translation>已有协调度：</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>A field as it is:</source>
        <translation>直接分析字段：</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>Weights, scores, and the coupling coordination degree are computed</source>
        <translation>计算权重、得分和耦合协调度</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>A field in [0, 1] that was computed before; it is graded and analysed</source>
        <translation>此前已算出的 [0, 1] 字段，对其分级并分析</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>Any number, such as income: drivers, inequality and dynamics without a degree</source>
        <translation>任意数值，如收入：不计算协调度，直接分析影响因子、区域差距和动态演变</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>Field of the degree</source>
        <translation>协调度字段</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>Field that is analysed</source>
        <translation>分析的字段</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>Without indicators there is nothing to enter here: choose the field and go to the methods.</source>
        <translation>没有指标时此处无需填写：选择字段后转到方法页即可。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>Indicators</source>
        <translation>指标体系</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <source>Choose the field.</source>
        <translation>请选择字段。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_indicators.py"/>
        <location filename="../ui/tabledialogs.py"/>
        <source>… and {count} more.</source>
        <translation>……另有 {count} 处。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Maps and run</source>
        <translation>地图与运行</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Periods side by side; none checked: the first, a middle one and the last</source>
        <translation>并排显示的时期；都不勾选时取首期、中间一期和末期</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>empty: the title of the study</source>
        <translation>留空：用研究的标题</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Run the study</source>
        <translation>运行研究</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Cancel the run</source>
        <translation>取消运行</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>What the run says appears here.</source>
        <translation>运行信息显示在这里。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Warnings only</source>
        <translation>只看警告</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Note (sources)</source>
        <translation>注释（来源）</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Periods shown</source>
        <translation>显示的时期</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Folder of results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Choose a folder for the results.</source>
        <translation>请选择存放结果的文件夹。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_maps.py"/>
        <source>Nothing can be written into {folder}. Choose another folder.</source>
        <translation>无法写入 {folder}。请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>Check what is to be computed. What suits your data is checked already.</source>
        <translation>勾选要计算的内容。适合您数据的已经勾选。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>Suggest anew</source>
        <translation>重新建议</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>Check what suits the data, with usual options</source>
        <translation>勾选适合数据的分析，并用常用选项</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>Further analyses of this study</source>
        <translation>本研究的其他分析</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>result</source>
        <translation>结果字段</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>Check at least one analysis.</source>
        <translation>请至少勾选一项分析。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>{analysis}: {reason}</source>
        <translation>{analysis}：{reason}</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>Choose “{parameter}”.</source>
        <translation>请选择“{parameter}”。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>{title} ({name})</source>
        <translation>{title}（{name}）</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <location filename="../ui/gradestable.py"/>
        <location filename="../ui/indicatortree.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../ui/assistant_methods.py"/>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Number</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Numbers of the study</source>
        <translation>研究的主要数值</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Open the report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Show the layout</source>
        <translation>显示布局</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Save the study…</source>
        <translation>保存研究…</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Open tables and figures</source>
        <translation>打开图表文件夹</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Numbers</source>
        <translation>主要数值</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Tables and figures of the paper are in {folder}.</source>
        <translation>论文中的图表位于 {folder}。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Nothing has been computed yet. Go to “Maps and run”, choose a folder and run the study.</source>
        <translation>尚未计算。请转到“地图与运行”，选择文件夹并运行研究。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>“{title}” is done: {count} analyses. The tables are in {path}; layers and maps are in the project.</source>
        <translation>“{title}”已完成：{count} 项分析。表格在 {path}；图层和地图已加入工程。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>“{title}” is done: {count} analyses. The tables are in {path}. They are not in the project, since another one was opened meanwhile.</source>
        <translation>“{title}”已完成：{count} 项分析。表格在 {path}。由于其间打开了其他工程，结果没有加入工程。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>Warnings ({count})</source>
        <translation>警告（{count}）</translation>
    </message>
    <message>
        <location filename="../ui/assistant_results.py"/>
        <source>There are none.</source>
        <translation>没有警告。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_run.py"/>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <location filename="../ui/assistant_run.py"/>
        <source>Step {number} of {count}: {name}</source>
        <translation>第 {number} 步，共 {count} 步：{name}</translation>
    </message>
    <message>
        <location filename="../ui/assistant_run.py"/>
        <source>The run was cancelled. Earlier results are as they were.</source>
        <translation>运行已取消。此前的结果保持原样。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_run.py"/>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_run.py"/>
        <source>The study “{title}” is done.</source>
        <translation>研究“{title}”已完成。</translation>
    </message>
    <message>
        <location filename="../ui/assistant_run.py"/>
        <source>The study “{title}” goes on in the background: its progress is in QGIS's status bar, its results come into the project. Open the study assistant again to see more or to cancel.</source>
        <translation>研究“{title}”在后台继续运行：进度见 QGIS 状态栏，结果会加入工程。再次打开研究助手可查看详情或取消。</translation>
    </message>
    <message>
        <location filename="../ui/chartexports.py"/>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <location filename="../ui/chartexports.py"/>
        <source>This chart has no table of its own.</source>
        <translation>该图没有对应的数据表。</translation>
    </message>
    <message>
        <location filename="../ui/chartexports.py"/>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <location filename="../ui/chartexports.py"/>
        <source>The picture is in the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <location filename="../ui/chartexports.py"/>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>Click an element to select its units on the map.</source>
        <translation>单击图中元素，即可在地图上选中对应的单元。</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>No layer with these units is loaded: add a result layer to the project.</source>
        <translation>尚未加载含这些单元的图层：请将结果图层添加到工程中。</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>{stratum} (highest mean {field})</source>
        <translation>{stratum}（{field} 均值最高）</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>{stratum} (highest mean)</source>
        <translation>{stratum}（均值最高）</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>{element}: 1 unit</source>
        <translation>{element}：1 个单元</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>{element}: {count} units</source>
        <translation>{element}：{count} 个单元</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>Which stratum is highest is not known: it takes RISK_TABLE and the layer with the strata, both outputs of the geographical detector.</source>
        <translation>无法确定均值最高的层：需要地理探测器输出的 RISK_TABLE 和分层图层。</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>No layer of this result has the values that the chart was made from.</source>
        <translation>该结果的图层中没有绘制此图所用的数值。</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>No layer of this result has a field that names units: add its result layer.</source>
        <translation>该结果没有含单元名称字段的图层：请加载其结果图层。</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>No layer of this result has a field with its periods: add its result layer.</source>
        <translation>该结果没有含时期字段的图层：请加载其结果图层。</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>No layer of this result has a field with its groups: add its result layer.</source>
        <translation>该结果没有含分组字段的图层：请加载其结果图层。</translation>
    </message>
    <message>
        <location filename="../ui/chartlinks.py"/>
        <source>No layer of this result has the field {field}: run the algorithm with its output layer too.</source>
        <translation>该结果的图层中没有字段“{field}”：请在运行算法时同时输出结果图层。</translation>
    </message>
    <message>
        <location filename="../ui/crschooser.py"/>
        <source>a suitable one</source>
        <translation>自动选择合适的</translation>
    </message>
    <message>
        <location filename="../ui/crschooser.py"/>
        <location filename="../ui/parameterform.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../ui/crschooser.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>“{text}” was not read in its own encoding, as happens with files in GBK. Save the file as UTF-8 (“CSV UTF-8” in Excel) or XLSX, or set the encoding in the properties of the layer.</source>
        <translation>“{text}”没有按其自身的编码读取，GBK 编码的文件常会如此。请将文件另存为 UTF-8（Excel 中的“CSV UTF-8”）或 XLSX，或在图层属性中设置编码。</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>Choose the field of the unit, by which the table is joined.</source>
        <translation>请选择单元字段，表格按它连接。</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>No name of the table is in the layer. Choose other fields to match by, or give names below.</source>
        <translation>表中没有任何名称出现在图层中。请选择其他匹配字段，或在下方指定名称。</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>Names without a partner: {count}. The study stops there. Accept the suggestions, choose names, or choose another rule for units without a partner.</source>
        <translation>未匹配的名称：{count} 个，研究会因此停止。请接受建议、选择名称，或为未匹配的单元选择其他处理方式。</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>{count} units</source>
        <translation>{count} 个单元</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>{count} periods ({first} to {last})</source>
        <translation>{count} 个时期（{first} 至 {last}）</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>{count} groups</source>
        <translation>{count} 个分组</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>{count} fields</source>
        <translation>{count} 个字段</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>{count} pairs of unit and period have no row.</source>
        <translation>有 {count} 对单元与时期没有数据行。</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>The layer has no geometries: there will be tables and charts, no maps.</source>
        <translation>图层没有几何：只会生成表格和图表，没有地图。</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>The layer has no coordinate reference system: distances and directions are taken from its coordinates as they are. Set it in the properties of the layer.</source>
        <translation>图层没有坐标参照系：距离和方向将直接按其坐标计算。请在图层属性中设置。</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>The study's maps, analyses and tables now show periods that your data have: {changes}.</source>
        <translation>研究的地图、分析与表格已改用您的数据中有的时期：{changes}。</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>This study has no data yet. Choose the layer of its units above and the table of its figures below. You are asked then for fields that your data call otherwise.</source>
        <translation>该研究还没有数据。请在上方选择研究单元的图层，并在下方选择统计表；如果数据中的字段名称不同，随后会逐一询问。</translation>
    </message>
    <message>
        <location filename="../ui/datawords.py"/>
        <source>Choose the table of figures, or uncheck it where the layer has all of them.</source>
        <translation>请选择统计表；如果图层已包含全部数据，请取消勾选连接。</translation>
    </message>
    <message>
        <location filename="../ui/exhibitsbox.py"/>
        <source>Each as a file of its own with the caption that the paper has, and in the report</source>
        <translation>每个图表各存为一个文件，标题与论文一致，并收入报告</translation>
    </message>
    <message>
        <location filename="../ui/exhibitsbox.py"/>
        <source>Tables: {tables}, figures: {figures}, map series: {maps}. They go into {folder}.</source>
        <translation>表 {tables} 个，图 {figures} 个，组图 {maps} 个，写入 {folder}。</translation>
    </message>
    <message>
        <location filename="../ui/exhibitsbox.py"/>
        <source>Left out, since the analysis or the field that they show is not there ({count}): {names}</source>
        <translation>因缺少相应的分析或字段而略去的图表（{count} 个）：{names}</translation>
    </message>
    <message>
        <location filename="../ui/factorlist.py"/>
        <location filename="../ui/fieldlist.py"/>
        <location filename="../ui/fieldschoice.py"/>
        <source>Search fields</source>
        <translation>搜索字段</translation>
    </message>
    <message>
        <location filename="../ui/factorlist.py"/>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../ui/factorlist.py"/>
        <source>Text is always a category</source>
        <translation>文本总是类别</translation>
    </message>
    <message>
        <location filename="../ui/factorlist.py"/>
        <source>{count} factors chosen</source>
        <translation>已选 {count} 个因子</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>Renamed fields</source>
        <translation>已改名的字段</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>The study names fields that its data do not have. Choose what they are called now; what you leave empty stays as it is.</source>
        <translation>研究中提到的一些字段在数据中不存在。请选择它们现在的名称；留空则保持不变。</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>Name in the study</source>
        <translation>研究中的名称</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>Name in the data</source>
        <translation>数据中的名称</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>Found by</source>
        <translation>匹配依据</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>New name of “{field}”</source>
        <translation>“{field}”的新名称</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>to be chosen</source>
        <translation>待选择</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>chosen by you</source>
        <translation>自行选择</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>the same label</source>
        <translation>名称一致</translation>
    </message>
    <message>
        <location filename="../ui/fieldmapping.py"/>
        <source>guessed: check it</source>
        <translation>推测所得，请核对</translation>
    </message>
    <message>
        <location filename="../ui/folderdialog.py"/>
        <source>Folder of the study: its data, tables, maps, and report go there.</source>
        <translation>研究的文件夹：数据、表格、地图和报告都保存在这里。</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>Upper bound</source>
        <translation>上限</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>Name of the grade</source>
        <translation>等级名称</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>Five grades</source>
        <translation>五级</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>Ten grades</source>
        <translation>十级</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>Add a grade</source>
        <translation>添加等级</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>Start from</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>There is no grade. Start from five or ten grades, or add one.</source>
        <translation>还没有等级。请从五级或十级预设开始，或添加等级。</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>The upper bound of the last grade is {value}. It must be 1: correct it.</source>
        <translation>最后一级的上限为 {value}，应为 1，请更正。</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>The upper bound in row {row} is “{value}”, which is no number. Write one such as 0.5.</source>
        <translation>第 {row} 行的上限“{value}”不是数字。请填写数字，如 0.5。</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>The upper bound in row {row} is {value}, but must be above {before}. Bounds rise from 0 to 1.</source>
        <translation>第 {row} 行的上限为 {value}，应大于 {before}。各级上限须从 0 到 1 递增。</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>The grade in row {row} has no name. Enter one.</source>
        <translation>第 {row} 行的等级没有名称。请填写。</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>The name in row {row} has a semicolon, which separates grades. Take it out.</source>
        <translation>第 {row} 行的名称含有分号，而分号用于分隔各等级。请去掉。</translation>
    </message>
    <message>
        <location filename="../ui/gradestable.py"/>
        <source>Custom grades</source>
        <translation>自定义等级</translation>
    </message>
    <message>
        <location filename="../ui/indicatorfiles.py"/>
        <source>There is no file {path}. Choose another one.</source>
        <translation>文件 {path} 不存在。请另选文件。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorfiles.py"/>
        <source>{path} can not be read as a table. Save it as CSV or XLSX.</source>
        <translation>无法将 {path} 读取为表格。请将其另存为 CSV 或 XLSX。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorfiles.py"/>
        <source>There is no indicator to be saved. Add fields to a system.</source>
        <translation>没有可保存的指标。请先把字段添加到系统中。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorfiles.py"/>
        <source>An indicator table is saved as .csv or .xlsx, not as “{ending}”.</source>
        <translation>指标体系表只能保存为 .csv 或 .xlsx，不能保存为“{ending}”。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorfiles.py"/>
        <source>{path} can not be written: {reason}. Close it, or choose another place.</source>
        <translation>无法写入 {path}：{reason}。请关闭该文件，或另选位置。</translation>
    </message>
    <message>
        <location filename="../ui/indicatormarks.py"/>
        <source>The layer has no field “{field}”. Give the field anew in the context menu.</source>
        <translation>图层中没有字段“{field}”。请在右键菜单中重新指定字段。</translation>
    </message>
    <message>
        <location filename="../ui/indicatormarks.py"/>
        <source>Perhaps “{field}” is meant.</source>
        <translation>可能是“{field}”。</translation>
    </message>
    <message>
        <location filename="../ui/indicatormarks.py"/>
        <source>Double-click to choose; the keys + and - and the context menu act on all selected indicators.</source>
        <translation>双击可选择方向；按 + 或 - 键，或用右键菜单，可一次设置所有选中的指标。</translation>
    </message>
    <message>
        <location filename="../ui/indicatormarks.py"/>
        <source>Only moderate indicators have an optimum, or else a lower and an upper bound of what is best.</source>
        <translation>只有适度指标才有最优值，或最优区间的下限和上限。</translation>
    </message>
    <message>
        <location filename="../ui/indicatormodel.py"/>
        <source>positive (+)</source>
        <translation>正向（+）</translation>
    </message>
    <message>
        <location filename="../ui/indicatormodel.py"/>
        <source>negative (−)</source>
        <translation>负向（−）</translation>
    </message>
    <message>
        <location filename="../ui/indicatormodel.py"/>
        <source>System, criterion, field</source>
        <translation>系统、准则、字段</translation>
    </message>
    <message>
        <location filename="../ui/indicatormodel.py"/>
        <source>Optimum</source>
        <translation>最优值</translation>
    </message>
    <message>
        <location filename="../ui/indicatormodel.py"/>
        <source>Unit of measure</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <location filename="../ui/indicatormodel.py"/>
        <source>choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>There is no indicator yet. Add fields to a system.</source>
        <translation>还没有指标。请把字段添加到系统中。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>The layer has no field “{field}”. Give the field anew in the context menu of the indicator, or remove it.</source>
        <translation>图层中没有字段“{field}”。请在该指标的右键菜单中重新指定字段，或移除该指标。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>Field “{field}” is an indicator in “{first}” and again in “{second}”. Remove one.</source>
        <translation>字段“{field}”既是“{first}”的指标，又是“{second}”的指标。请移除其中一个。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>Indicator “{field}” has no direction. Choose positive, negative or moderate.</source>
        <translation>指标“{field}”没有方向。请选择正向、负向或适度。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>Moderate indicator “{field}” needs an optimum, or a lower and an upper bound. Enter them.</source>
        <translation>适度指标“{field}”需要最优值，或下限和上限。请填写。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>The lower bound of “{field}”, {lower}, is above the upper one, {upper}. Exchange them.</source>
        <translation>“{field}”的下限 {lower} 大于上限 {upper}。请对调。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>The weight of “{field}” is {weight}. Weights are 0 or more: correct it.</source>
        <translation>“{field}”的权重为 {weight}。权重不得小于 0，请更正。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>System “{system}” has no indicator. Add fields to it, or remove it.</source>
        <translation>系统“{system}”没有指标。请为其添加字段，或将其移除。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>Criterion “{criterion}” of system “{system}” has no indicator. Add fields to it, or remove it.</source>
        <translation>系统“{system}”的准则“{criterion}”没有指标。请为其添加字段，或将其移除。</translation>
    </message>
    <message>
        <location filename="../ui/indicatorproblems.py"/>
        <source>“{first}” and “{second}” would give the same field name. Rename one of them.</source>
        <translation>“{first}”与“{second}”会得到相同的字段名。请将其中一个改名。</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Add selected fields →</source>
        <translation>添加选中的字段 →</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Return key</source>
        <translation>回车键</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Add system</source>
        <translation>添加系统</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Add criterion</source>
        <translation>添加准则</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Delete key</source>
        <translation>Delete 键</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Judgements (AHP)…</source>
        <translation>判断矩阵（AHP）…</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Direction: {direction}</source>
        <translation>方向：{direction}</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Give the field anew…</source>
        <translation>重新指定字段…</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Field of the indicator “{field}”</source>
        <translation>指标“{field}”的字段</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Indicator tables (*.csv *.xlsx *.xls *.ods)</source>
        <translation>指标体系表 (*.csv *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Import an indicator table</source>
        <translation>导入指标体系表</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Replace the {old} indicators that are here by the {new} of {file}?</source>
        <translation>是否用 {file} 中的 {new} 个指标替换现有的 {old} 个指标？</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../ui/indicatortree.py"/>
        <source>Export the indicator table</source>
        <translation>导出指标体系表</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>Join a table of figures (CSV, XLSX, …)</source>
        <translation>连接统计表（CSV、XLSX 等）</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>Names in the table</source>
        <translation>表中的名称列</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>Names in the layer</source>
        <translation>图层中的名称字段</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>a row per unit and period</source>
        <translation>每个单元每个时期一行</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>a row per unit, columns by period</source>
        <translation>每个单元一行，各时期分列</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>a row per unit, one period</source>
        <translation>每个单元一行，只有一个时期</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>Column of the period</source>
        <translation>时期列</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>How the names of the columns are made: {indicator}_{period} for gdp_2010, or {period} where they are years and the table is of one indicator.</source>
        <translation>列名的构成：gdp_2010 写作 {indicator}_{period}；若列名就是年份且表中只有一个指标，写作 {period}。</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>Accept all suggestions</source>
        <translation>接受全部建议</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>The table has</source>
        <translation>表格形式</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>Pattern of the columns</source>
        <translation>列名模式</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>Name of the values</source>
        <translation>数值名称</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>(the unit)</source>
        <translation>（单元字段）</translation>
    </message>
    <message>
        <location filename="../ui/joinbox.py"/>
        <source>In the layer only ({count}): {names}</source>
        <translation>仅在图层中（{count}）：{names}</translation>
    </message>
    <message>
        <location filename="../ui/judgementmatrix.py"/>
        <source>Clear these judgements</source>
        <translation>清除这些判断</translation>
    </message>
    <message>
        <location filename="../ui/judgementmatrix.py"/>
        <source>How many times more does the indicator of the row count than that of the column? From 1 (alike) to 9 (far more), 1/2 to 1/9 the other way round; other numbers may be typed.</source>
        <translation>行指标的重要性是列指标的几倍？取 1（同等重要）至 9（极端重要），反之取 1/2 至 1/9；也可以直接输入其他数值。</translation>
    </message>
    <message>
        <location filename="../ui/judgementmatrix.py"/>
        <source>All systems in one matrix</source>
        <translation>所有系统合为一个矩阵</translation>
    </message>
    <message>
        <location filename="../ui/judgementmatrix.py"/>
        <source>Judgements (AHP)</source>
        <translation>判断矩阵（AHP）</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>Load sample study: {name}</source>
        <translation>加载示例研究：{name}</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>Cancelled. No result was written.</source>
        <translation>已取消，未写入任何结果。</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>“{name}” is ready.</source>
        <translation>“{name}”已完成。</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>“{name}” is ready, without a report.</source>
        <translation>“{name}”已完成（无报告）。</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>Open layout</source>
        <translation>打开布局</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>{name}: units</source>
        <translation>{name}：研究单元</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>{name}: table</source>
        <translation>{name}：数据表</translation>
    </message>
    <message>
        <location filename="../ui/loadsample.py"/>
        <source>The layer and the table of the sample study are in the project and in {folder}.</source>
        <translation>示例研究的图层和表格已加入工程，文件位于 {folder}。</translation>
    </message>
    <message>
        <location filename="../ui/menu.py"/>
        <source>Study assistant…</source>
        <translation>研究助手…</translation>
    </message>
    <message>
        <location filename="../ui/menu.py"/>
        <source>Results (charts)</source>
        <translation>结果（图表）</translation>
    </message>
    <message>
        <location filename="../ui/menu.py"/>
        <source>Open study file…</source>
        <translation>打开研究文件…</translation>
    </message>
    <message>
        <location filename="../ui/menu.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../ui/menu.py"/>
        <source>About Geocoupling…</source>
        <translation>关于 Geocoupling…</translation>
    </message>
    <message>
        <location filename="../ui/menu.py"/>
        <source>China: data only…</source>
        <translation>中国：仅数据…</translation>
    </message>
    <message>
        <location filename="../ui/menu.py"/>
        <source>United States: data only…</source>
        <translation>美国：仅数据…</translation>
    </message>
    <message>
        <location filename="../ui/menu.py"/>
        <source>Load sample study</source>
        <translation>加载示例研究</translation>
    </message>
    <message>
        <location filename="../ui/menu.py"/>
        <source>Open study file</source>
        <translation>打开研究文件</translation>
    </message>
    <message>
        <location filename="../ui/missingpackages.py"/>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <location filename="../ui/missingpackages.py"/>
        <source>Do not show again</source>
        <translation>不再显示</translation>
    </message>
    <message>
        <location filename="../ui/missingpackages.py"/>
        <source>Missing Python packages: {packages}. Everything else works.</source>
        <translation>缺少 Python 包：{packages}。其余功能均可使用。</translation>
    </message>
    <message>
        <location filename="../ui/missingpackages.py"/>
        <source>Missing Python packages: {packages}. “Details” says how to get them.</source>
        <translation>缺少 Python 包：{packages}。安装方法见“详情”。</translation>
    </message>
    <message>
        <location filename="../ui/missingpackages.py"/>
        <source>{names} ({purpose})</source>
        <translation>{names}（{purpose}）</translation>
    </message>
    <message>
        <location filename="../ui/missingpackages.py"/>
        <source>What is missing</source>
        <translation>缺少的包</translation>
    </message>
    <message>
        <location filename="../ui/missingpackages.py"/>
        <source>How to get it</source>
        <translation>安装方法</translation>
    </message>
    <message>
        <location filename="../ui/missingpackages.py"/>
        <source>Python packages that Geocoupling needs</source>
        <translation>Geocoupling 所需的 Python 包</translation>
    </message>
    <message>
        <location filename="../ui/missingpackages.py"/>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <location filename="../ui/optionsdialog.py"/>
        <source>(as the study says)</source>
        <translation>（按研究的设置）</translation>
    </message>
    <message>
        <location filename="../ui/papersmenu.py"/>
        <source>Published studies</source>
        <translation>已发表的研究</translation>
    </message>
    <message>
        <location filename="../ui/papersmenu.py"/>
        <source>Indicators: {indicators}, analyses: {analyses}, tables and figures: {exhibits}; without data</source>
        <translation>指标 {indicators} 个，分析 {analyses} 项，图表 {exhibits} 个；不含数据</translation>
    </message>
    <message>
        <location filename="../ui/parameterform.py"/>
        <location filename="../ui/tablewidgets.py"/>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <location filename="../ui/progressbar.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../ui/progressbar.py"/>
        <source>{title}: {phase}</source>
        <translation>{title}：{phase}</translation>
    </message>
    <message>
        <location filename="../ui/projecttables.py"/>
        <source>The table “{table}” could not be filled: {reason}</source>
        <translation>无法写入表“{table}”：{reason}</translation>
    </message>
    <message>
        <location filename="../ui/resultsdock.py"/>
        <source>Geocoupling: results</source>
        <translation>Geocoupling：结果</translation>
    </message>
    <message>
        <location filename="../ui/resultsdock.py"/>
        <source>No tables of this result are loaded. Charts are drawn from the tables.</source>
        <translation>尚未加载该结果的数据表，图表由数据表绘制。</translation>
    </message>
    <message>
        <location filename="../ui/resultsdock.py"/>
        <source>The tables of this subject cannot be drawn: {problem}</source>
        <translation>无法绘制该主题的数据表：{problem}</translation>
    </message>
    <message>
        <location filename="../ui/resultsdock.py"/>
        <source>This subject has tables, but nothing to draw.</source>
        <translation>该主题只有数据表，没有可绘制的图。</translation>
    </message>
    <message>
        <location filename="../ui/resultsdock.py"/>
        <source>{file} could not be written: {problem}. Choose another folder.</source>
        <translation>无法写入 {file}：{problem}。请另选文件夹。</translation>
    </message>
    <message>
        <location filename="../ui/resultsdock.py"/>
        <source>Choose a result layer or a result table: its charts are shown here.</source>
        <translation>请选择结果图层或结果表，其图表将显示在此处。</translation>
    </message>
    <message>
        <location filename="../ui/resultsdock.py"/>
        <source>{layer} is no result of Geocoupling. Charts are shown for results and their tables.</source>
        <translation>“{layer}”不是 Geocoupling 的结果。此处显示结果图层及其数据表的图表。</translation>
    </message>
    <message>
        <location filename="../ui/resultspanel.py"/>
        <source>Subject of the charts</source>
        <translation>图表主题</translation>
    </message>
    <message>
        <location filename="../ui/resultspanel.py"/>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <location filename="../ui/resultspanel.py"/>
        <source>Previous chart</source>
        <translation>上一幅图</translation>
    </message>
    <message>
        <location filename="../ui/resultspanel.py"/>
        <source>Next chart</source>
        <translation>下一幅图</translation>
    </message>
    <message>
        <location filename="../ui/resultspanel.py"/>
        <source>{text} ({keys})</source>
        <translation>{text}（{keys}）</translation>
    </message>
    <message>
        <location filename="../ui/resultspanel.py"/>
        <source>Save chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <location filename="../ui/resultspanel.py"/>
        <source>Save data…</source>
        <translation>保存数据…</translation>
    </message>
    <message>
        <location filename="../ui/resultspanel.py"/>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <location filename="../ui/sourcecombo.py"/>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <location filename="../ui/sourcecombo.py"/>
        <source>Tables (*.csv *.xlsx *.xls *.ods *.dbf *.gpkg *.txt *.tsv)</source>
        <translation>表格 (*.csv *.xlsx *.xls *.ods *.dbf *.gpkg *.txt *.tsv)</translation>
    </message>
    <message>
        <location filename="../ui/sourcecombo.py"/>
        <source>Vector layers (*.gpkg *.shp *.geojson *.json *.kml *.tab *.fgb *.csv)</source>
        <translation>矢量图层 (*.gpkg *.shp *.geojson *.json *.kml *.tab *.fgb *.csv)</translation>
    </message>
    <message>
        <location filename="../ui/sourcecombo.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../ui/sourcecombo.py"/>
        <source>The file holds several tables. Which one?</source>
        <translation>该文件包含多个表。用哪一个？</translation>
    </message>
    <message>
        <location filename="../ui/studytask.py"/>
        <source>Study “{title}”</source>
        <translation>研究“{title}”</translation>
    </message>
    <message>
        <location filename="../ui/studytask.py"/>
        <source>Unexpected error: {error}. Please report it with the log.</source>
        <translation>意外错误：{error}。请连同日志一并报告。</translation>
    </message>
    <message>
        <location filename="../ui/systemstree.py"/>
        <source>System without a name</source>
        <translation>未命名的系统</translation>
    </message>
    <message>
        <location filename="../ui/systemstree.py"/>
        <source>System {number}</source>
        <translation>系统 {number}</translation>
    </message>
    <message>
        <location filename="../ui/systemstree.py"/>
        <source>Criterion {number}</source>
        <translation>准则 {number}</translation>
    </message>
    <message>
        <location filename="../ui/systemstree.py"/>
        <source>Drag fields here, or add a system and then fields.</source>
        <translation>请把字段拖到这里，或先添加系统，再添加字段。</translation>
    </message>
    <message>
        <location filename="../ui/tabledialogs.py"/>
        <source>Indicator system</source>
        <translation>指标体系</translation>
    </message>
    <message>
        <location filename="../ui/tablewidgets.py"/>
        <source>Changes the temporary table “{table}” of this project.</source>
        <translation>将修改本工程中的临时表“{table}”。</translation>
    </message>
    <message>
        <location filename="../ui/tablewidgets.py"/>
        <source>Makes a temporary table in this project; the file it came from stays as it is. Export… saves a file.</source>
        <translation>将在本工程中新建临时表，原文件保持不变。如需保存为文件，请点“导出…”。</translation>
    </message>
    <message>
        <location filename="../ui/tablewidgets.py"/>
        <source>No input layer is chosen, hence no fields are listed.</source>
        <translation>尚未选择输入图层，因此没有列出字段。</translation>
    </message>
    <message>
        <location filename="../ui/tablewidgets.py"/>
        <source>Indicator table</source>
        <translation>指标体系表</translation>
    </message>
    <message>
        <location filename="../ui/tablewidgets.py"/>
        <source>Choose an indicator table first: its indicators are what is judged.</source>
        <translation>请先选择指标体系表：要比较判断的就是其中的指标。</translation>
    </message>
    <message>
        <location filename="../ui/tablewidgets.py"/>
        <source>Judgement table</source>
        <translation>判断矩阵表</translation>
    </message>
    <message>
        <location filename="../ui/templatemenu.py"/>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <location filename="../ui/templatemenu.py"/>
        <source>Published indicator systems</source>
        <translation>已发表的指标体系</translation>
    </message>
    <message>
        <location filename="../ui/templatemenu.py"/>
        <source>{title} ({count})</source>
        <translation>{title}（{count} 项）</translation>
    </message>
</context>
</TS>
