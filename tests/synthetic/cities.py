"""Which prefectures the studies of resource-based cities are drawn on: facts of public lists, no figures.

Types: State Council (2013), National Plan for the Sustainable Development of Resource-based Cities (2013-2020), of
which the prefecture-level cities are taken. Laiwu has been a part of Jinan since 2019 and has no polygon: Yanbian, of
the same type, stands in for it.
"""

TYPES = {
    "growing": """
        朔州 Shuozhou, 呼伦贝尔 Hulunbuir, 鄂尔多斯 Ordos, 松原 Songyuan, 贺州 Hezhou, 南充 Nanchong, 六盘水 Liupanshui,
        毕节 Bijie, 昭通 Zhaotong, 延安 Yan'an, 咸阳 Xianyang, 榆林 Yulin, 武威 Wuwei, 庆阳 Qingyang, 陇南 Longnan""",
    "mature": """
        张家口 Zhangjiakou, 承德 Chengde, 邢台 Xingtai, 邯郸 Handan, 大同 Datong, 阳泉 Yangquan, 长治 Changzhi,
        晋城 Jincheng, 忻州 Xinzhou, 晋中 Jinzhong, 临汾 Linfen, 运城 Yuncheng, 吕梁 Lüliang, 赤峰 Chifeng, 本溪 Benxi,
        吉林 Jilin, 延边朝鲜族自治州 Yanbian, 黑河 Heihe, 大庆 Daqing, 鸡西 Jixi, 牡丹江 Mudanjiang, 湖州 Huzhou,
        宿州 Suzhou (Anhui), 亳州 Bozhou, 淮南 Huainan, 滁州 Chuzhou, 池州 Chizhou, 宣城 Xuancheng, 南平 Nanping,
        三明 Sanming, 龙岩 Longyan, 赣州 Ganzhou, 宜春 Yichun (Jiangxi), 东营 Dongying, 济宁 Jining, 泰安 Tai'an,
        三门峡 Sanmenxia, 鹤壁 Hebi, 平顶山 Pingdingshan, 鄂州 Ezhou, 衡阳 Hengyang, 郴州 Chenzhou, 邵阳 Shaoyang,
        娄底 Loudi, 云浮 Yunfu, 百色 Baise, 河池 Hechi, 广元 Guangyuan, 广安 Guang'an, 自贡 Zigong, 攀枝花 Panzhihua,
        达州 Dazhou, 雅安 Ya'an, 安顺 Anshun, 曲靖 Qujing, 保山 Baoshan, 普洱 Pu'er, 临沧 Lincang, 渭南 Weinan,
        宝鸡 Baoji, 金昌 Jinchang, 平凉 Pingliang, 克拉玛依 Karamay""",
    "recessionary": """
        乌海 Wuhai, 阜新 Fuxin, 抚顺 Fushun, 辽源 Liaoyuan, 白山 Baishan, 伊春 Yichun (Heilongjiang), 鹤岗 Hegang,
        双鸭山 Shuangyashan, 七台河 Qitaihe, 淮北 Huaibei, 铜陵 Tongling, 景德镇 Jingdezhen, 新余 Xinyu, 萍乡 Pingxiang,
        枣庄 Zaozhuang, 焦作 Jiaozuo, 濮阳 Puyang, 黄石 Huangshi, 韶关 Shaoguan, 泸州 Luzhou, 铜川 Tongchuan,
        白银 Baiyin, 石嘴山 Shizuishan""",
    "regenerative": """
        唐山 Tangshan, 包头 Baotou, 鞍山 Anshan, 盘锦 Panjin, 葫芦岛 Huludao, 通化 Tonghua, 徐州 Xuzhou, 宿迁 Suqian,
        马鞍山 Ma'anshan, 淄博 Zibo, 临沂 Linyi, 洛阳 Luoyang, 南阳 Nanyang, 丽江 Lijiang, 张掖 Zhangye""",
}

RESOURCES = {
    "coal": "大同 阳泉 晋城 朔州 鄂尔多斯 乌海 鹤岗 七台河 淮南 淮北 平顶山 焦作 枣庄 徐州 六盘水 榆林",
    "metal": "鞍山 本溪 马鞍山 铜陵 黄石 攀枝花 金昌 包头",
    "oil_gas": "大庆 松原 盘锦 东营 克拉玛依 延安",
}

# Divisions of the National Bureau of Statistics: the first two digits of a code, the province on QGIS's world map.
DIVISIONS = {
    "East": {
        "11": "Beijing",
        "12": "Tianjin",
        "13": "Hebei",
        "31": "Shanghai",
        "32": "Jiangsu",
        "33": "Zhejiang",
        "35": "Fujian",
        "37": "Shandong",
        "44": "Guangdong",
        "46": "Hainan",
    },
    "Central": {"14": "Shanxi", "34": "Anhui", "36": "Jiangxi", "41": "Henan", "42": "Hubei", "43": "Hunan"},
    "West": {
        "15": "Inner Mongol",
        "45": "Guangxi",
        "50": "Chongqing",
        "51": "Sichuan",
        "52": "Guizhou",
        "53": "Yunnan",
        "54": "Xizang",
        "61": "Shaanxi",
        "62": "Gansu",
        "63": "Qinghai",
        "64": "Ningxia",
        "65": "Xinjiang",
    },
    "Northeast": {"21": "Liaoning", "22": "Jilin", "23": "Heilongjiang"},
}
DIVISION_OF = {prefix: division for division, provinces in DIVISIONS.items() for prefix in provinces}
CODES = {name: f"{prefix}0000" for provinces in DIVISIONS.values() for prefix, name in provinces.items()}

CHINESE = {
    "growing": "成长型",
    "mature": "成熟型",
    "recessionary": "衰退型",
    "regenerative": "再生型",
    "coal": "煤炭",
    "metal": "金属",
    "oil_gas": "油气",
    "East": "东部",
    "Central": "中部",
    "West": "西部",
    "Northeast": "东北",
}


def city_types():
    """Chinese name as on the map to type and English name."""
    found = {}
    for kind, names in TYPES.items():
        for pair in names.split(","):
            chinese, _, english = pair.strip().partition(" ")
            found[_on_the_map(chinese)] = (kind, english)
    return found


def city_resources():
    """Chinese name as on the map to the kind of resource."""
    return {_on_the_map(name): kind for kind, names in RESOURCES.items() for name in names.split()}


def _on_the_map(name):
    return name if name.endswith("州") and len(name) > 4 else name + "市"
