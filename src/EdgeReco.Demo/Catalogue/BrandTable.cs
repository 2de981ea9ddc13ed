namespace EdgeReco.Demo.Catalogue;

/// <summary>The brands' names, colours, price levels and voices.</summary>
internal static class BrandTable
{
    public const string Text = """
        Daywell|日宜; #e8502f #2b3a55 #fff8ee circle value; Good everyday quality at a fair price.|品质实在，价格公道。; A sensible choice for the weekly shop.|每周采购的实惠之选。
        Brightmoor|晨牧; #2f6fb5 #f4c542 #f6fbff arch standard; The milk comes from farms less than a day away.|奶源来自一日车程之内的牧场。; Filled in returnable crates at our own dairy.|由自有乳品厂用循环周转箱灌装配送。
        Willowmere|柳湖; #5aa7a0 #f3efe2 #fdfcf6 oval standard; Made in small batches by the lake.|湖畔小批量制作。; Nothing in it that you would not keep in your own kitchen.|配料简单，家里厨房都有。
        Almstern|山星; #b8423a #f0c05a #fff6e0 diamond premium; Ripened on spruce boards in a mountain cellar.|在山间地窖的云杉木板上慢慢熟成。; From hay-fed cows above the tree line.|奶牛吃高山干草长大。
        Henlea|禾苑; #d99a2b #7a4a21 #fff7e3 arch standard; The hens range outdoors all year.|母鸡全年户外放养。
        Avelune|植语; #7fb069 #35524a #f7faef leaf standard; Entirely plant-based and never bitter.|全植物配方，口感不苦涩。; Shake it, pour it, forget the cow.|摇一摇，倒一杯，无需奶牛。
        Fernhollow|绿野谷; #4a7c3a #c9d8a6 #f8f7ea leaf premium; Certified organic from seed to shelf.|从种子到货架全程有机。; Grown with compost, bees and patience.|用堆肥、蜜蜂和耐心种出来。
        Greenrow|青垄; #5c9e48 #e9e2c8 #f9fbf2 circle standard; Picked in the morning and delivered the same day.|清晨采摘，当日送达。
        Orchardine|果园里; #d9483b #86b04b #fff6ee circle standard; Sorted by hand for ripeness.|人工挑选，成熟度刚好。
        Palmora|椰岸; #f2994a #1f7a6d #fff7e8 sun standard; Ripened on the tree rather than in the ship.|树上自然成熟，不靠船上催熟。
        Tannerby|橡木坊; #8f2f2a #e8d3b0 #fff5e9 shield standard; From a family butcher who knows each farm.|来自熟识每家农场的家庭肉铺。; Cut fresh every morning.|每天清晨现切。
        Skerrybay|礁湾; #17607d #9fd3dd #f1fafc oval standard; Landed by small boats and iced on deck.|小船捕捞，甲板上即刻冰鲜。
        Hearthloaf|炉麦; #b0702d #f5e3bf #fff8e8 arch standard; Baked on stone, with a long slow rise.|石板烘烤，长时间慢发酵。; Out of the oven before the shop opens.|开店之前刚刚出炉。
        Moulinette Lane|小磨坊; #d58aa0 #6b3f52 #fff5f3 oval premium; Rolled and folded by hand.|手工擀制折叠。
        Northkrisp|北麦; #2c5d7c #e9b44c #f7f5ec diamond standard; Thin, crisp and full of grain.|薄脆可口，谷香浓郁。
        Jinhe Kitchen|锦禾; #c8322b #f2c14e #fff7e6 hex standard; A taste that Chinese families know from home.|中国家庭熟悉的家常味。; Keep one in the cupboard and dinner is half done.|家里常备一份，晚餐就成了一半。
        Lantern Lane|灯笼巷; #a8201a #f0a830 #fff2dc sun standard; After a recipe from the alleys of Chengdu.|配方源自成都老巷。; Fragrant first, then numbing, then hot.|先香后麻再辣，层次分明。
        Cloudbrook|云溪; #3f8f7f #eef3e6 #fbfdf7 circle standard; Pressed fresh from non-GMO soybeans.|选用非转基因大豆新鲜压制。
        Umiyama|海山屋; #2d3e63 #e06a4e #fbf7ee circle premium; In the restrained style of a Japanese pantry.|日式料理的清雅风味。
        Saebom|赛春; #d6402f #2f6b4f #fff5ea hex standard; Fermented slowly, in the Korean way.|韩式工艺，慢慢发酵。
        Grandma Wei|魏阿婆; #d4572a #f7e0b5 #fff8ea circle standard; Folded with as many pleats as grandma would.|照阿婆的手法，一褶一褶包成。; Frozen within the hour, straight to your pot.|一小时内急冻，直接下锅。
        Wokpop|锅乐; #f0a202 #d7263d #fffbe8 sun value; Ready before the kettle has cooled.|水还没凉，面就好了。
        Pastavento|风麦; #1e4f8f #f2d06b #fffaf0 ribbon standard; Drawn through bronze, so the sauce clings.|铜模压制，酱汁挂得住。
        Olivarra|橄榄山; #6b7a2c #d8c57a #fbf9ea leaf premium; Pressed cold within a day of picking.|采摘后一日内冷榨。
        Peppergate|香料门; #7a3b69 #e8b94a #fff8ef arch standard; Ground in small lots so it still smells of something.|小批量研磨，香气十足。
        Kettlebrook|壶溪; #3b6e57 #d9a441 #fbf8ec shield standard; Blended by people who drink it all day.|由整天喝茶的人调配。
        Mistpeak|雾峰; #52796f #cfe0c3 #f8faf1 oval premium; Picked by hand in spring, above the mist.|春季云雾之上手工采摘。; Good for several infusions.|耐泡，可多次冲饮。
        Terrabruna|褐山; #5a3825 #e2a858 #fff6e8 diamond standard; Roasted in small drums, rested, then packed.|小炉烘焙，静置养豆后再包装。; Bought directly from growers' cooperatives.|直接向咖农合作社采购。
        Fizzlewick|乐汽; #e63950 #30bced #fff5f5 sun standard; Lively bubbles and a clean finish.|气泡活泼，收口清爽。
        Stillbeck|静溪; #3a8fc8 #dff1fb #f6fcff oval standard; From a spring under old beech woods.|源自古老山毛榉林下的泉水。
        Pressgrove|榨果林; #ef7b22 #4f8a3c #fff8ec circle standard; Pressed, never made from concentrate.|鲜榨非浓缩还原。
        Brauhorn|角堡; #1f5a3d #d8b04a #fbf6e4 shield standard; Brewed with soft water and time.|软水酿造，静待时光。
        Courvelle|古韦勒; #5b1f33 #c9a96a #fdf8ee shield premium; From vines on stony slopes.|葡萄藤生长在碎石坡地。
        Krispbarrow|脆谷; #d62839 #f6c445 #fff9ea sun standard; Cooked in small kettles until they really crunch.|小锅慢炸，脆得有声。; One handful is never enough.|抓一把，根本停不下来。
        Nutwick|果仁屋; #8a5a2b #e9c46a #fff8ea hex standard; Roasted gently and packed the same week.|轻火烘烤，当周包装。
        Cocoavale|可可谷; #4b2a2f #c98f4e #fff5ea ribbon premium; From beans whose growers we can name.|可可豆产地可追溯到农户。; Conched for two days until it melts like silk.|精炼两日，丝滑入口。
        Jellybop|跳跳果; #f25c8a #6cc6cb #fff7fb circle standard; Made with real fruit juice.|添加真实果汁。
        Biskwell|饼悦; #2a6f97 #f4a259 #fff9ef ribbon standard; Just right with a cup of tea.|配一杯茶刚刚好。
        Morningsong|晨曲; #f2a03d #2d6a8f #fffaf0 sun standard; A good reason to get up.|早起的好理由。; Stays crunchy to the last spoonful.|吃到最后一勺依然酥脆。
        Honeyacre|蜜田; #e0a526 #5b3a1e #fff8e1 hex standard; Straight from our beekeepers.|直接来自合作蜂农。
        Pantrymark|粮管家; #34568b #e6c36f #fbf8f0 shield standard; Keeps for months and is there when you need it.|耐存放，随时能派上用场。
        Bakewright|烘焙匠; #c06c84 #f7e3d4 #fffaf5 ribbon standard; Tested in home ovens before it reaches you.|上架前都在家用烤箱里试做过。
        Frostfield|霜原; #2878b5 #bfe3f2 #f4fbff diamond standard; Frozen within hours of the harvest.|采收后数小时内急冻锁鲜。; Take out only as much as you need.|用多少取多少。
        Gelatorre|雪塔; #7b5ea7 #f6c9d0 #fffafd circle premium; Churned slowly, with little air and much cream.|慢速搅拌，少空气多奶油。
        Fornetta|窑香; #9c2f24 #3f6b3a #fff6e6 shield standard; On a base that has risen for a whole day.|饼底发酵整整一天。
        Tinybud|小芽; #8cc6a0 #f7d6a3 #fbfef9 leaf standard; Nothing added that a baby does not need.|不添加宝宝不需要的成分。; Checked for every batch.|每一批次均经检测。
        Cottonbear|棉棉熊; #7fb2dd #fbe3d6 #fafdff circle standard; Soft on skin and kind to a night's sleep.|亲肤柔软，一夜安睡。
        Tailwaggle|摇尾巴; #c9622c #2f4858 #fff6ec shield standard; Developed with vets and approved by tails.|与兽医共同研发，狗狗摇尾认可。
        Miauwell|喵悦; #6a4c93 #f2b5a7 #fbf7ff circle standard; Even for cats who know what they want.|挑嘴的猫咪也满意。
        Dewmoss|露语; #5f9ea0 #e8efe6 #f9fdfb oval standard; Dermatologically tested.|通过皮肤科测试。; Rinses clean without drying the skin.|易冲净，不紧绷。
        Dentaleaf|齿叶; #1f9e89 #e0f3ef #fafffd leaf standard; Recommended for use twice a day.|建议每日早晚使用。
        Maravelle|曼菲; #b56576 #eac4a4 #fff8f6 ribbon premium; With a scent that lingers lightly.|留香轻盈持久。
        Cloudreed|芦云; #6fa8dc #f2ede0 #fbfdff circle standard; Strong when wet and soft when dry.|湿水不破，干用柔软。
        Sparrowclean|雀洁; #1fa3b8 #ffd23f #f5fdff sun standard; Cuts through grease with little effort.|轻松去油，省力省时。; Biodegradable and phosphate-free.|可生物降解，不含磷。
        Laundrelle|衣悦; #4361b8 #f7a8c4 #f8f9ff oval standard; Works from twenty degrees.|20℃低温即可洗净。
        Panwright|锅匠; #3d4451 #d98e4a #f7f5f2 hex premium; Made to be used every day for many years.|每天用，用多年。
        Homestow|居纳; #8d7b68 #e3d5c1 #fbf8f3 arch standard; Simple, sturdy and easy to clean.|简单耐用，清洁方便。
        Glimmerby|晖居; #f2b632 #39435c #fffbf0 sun standard; Lights up at once, without flicker.|即开即亮，无频闪。
        Voltberry|伏莓; #2f2f3a #e4573d #f5f5f7 hex standard; Holds its charge for years in the drawer.|放在抽屉里多年仍电力充足。
        Ohmsen|欧姆森; #394867 #4cc9f0 #f4f7fb diamond standard; Checked against overheating and short circuit.|具备过热与短路保护。; Comes in a box without plastic.|无塑料包装。
        Tonefox|音狐; #e76f51 #264653 #fff6f2 circle standard; Tuned for voices and warm bass.|人声清晰，低音温暖。
        Shellmate|壳伴; #6c8ead #f0b67f #f7fafc arch value; Snaps on in a second and stays on.|一扣即合，不易脱落。
        Bytewing|翼存; #2a9d8f #264653 #f2fbf9 ribbon standard; Works with Windows, macOS, Linux and Android.|兼容Windows、macOS、Linux和安卓。
        Inkwren|墨雀; #33658a #f26419 #f8fafc ribbon standard; A pleasure to write with.|书写顺手，过目愉快。; For school, office and the kitchen table.|学校、办公室和餐桌都适用。
        Parcelmoth|包得好; #a9743c #3f5e5a #fdf6ea diamond value; Holds when you need it to.|牢固可靠，关键时刻不掉链子。
        Wellrose|安蔷; #d1495b #edeae5 #fffafa shield standard; Please read the leaflet before use.|使用前请阅读说明书。
        Merrymote|欢点; #c2185b #fbc02d #fff8fc sun standard; For days that deserve a bit of colour.|给值得纪念的日子添点色彩。
        Vegrove|蔬丛; #3c8d5a #e7b84b #f7fbf1 leaf standard; A good source of plant protein.|优质植物蛋白来源。
        Ricefold|稻浪; #3d7d6c #f0d58c #fbfaf0 arch standard; From this year's harvest.|当年新米。
        Salsera|莎莎屋; #e4572e #2e933c #fff8e7 hex standard; Turns a dull evening into a small fiesta.|让平淡的夜晚变成小派对。
        Dollopy|酱多多; #d7332a #f3d250 #fff9ef oval standard; Squeeze, dip, repeat.|挤一挤，蘸一蘸，停不下来。
        Soupstead|汤舍; #c8553d #f2d5a0 #fff8ee arch standard; Simmered the way soup should be.|像家里一样慢火熬煮。
        Bubbleleaf|泡泡叶; #a98467 #f2c6de #fdf8f3 circle standard; Best well chilled.|冰镇后更好喝。
        Knifewood|木匠厨; #6b4f3a #b7c4b1 #f8f4ee arch standard; Balanced in the hand and easy to sharpen.|手感均衡，易于打磨。
        """;
}
