namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Milk, yogurt, cheese, butter, eggs.</summary>
internal static class Dairy
{
    public const string Table = """
        = Dairy & Eggs|乳品蛋类
        == Milk & Cream/Fresh Milk|牛奶奶油/鲜牛奶; carton; @5A
        ~ Keep chilled at up to 7 °C and use within three days of opening.|请于7℃以下冷藏，开封后三天内饮用。
        Whole Milk|全脂牛奶; Brightmoor+ Daywell+ Willowmere Fernhollow; 1L 1.29, 500ml 0.85, 2L 2.39; *milk #2f6fb5; fat=3.5%
        > Fresh pasteurised milk with the cream left in: round in coffee, right for pancakes.|巴氏杀菌鲜牛奶，保留奶脂，配咖啡醇厚，做松饼正好。
        Semi-Skimmed Milk|低脂牛奶; Brightmoor+ Daywell; 1L 1.19, 500ml 0.79; *milk #6bb6d6; fat=1.5%
        > Lighter than whole milk yet still full-flavoured, for cereal and every day.|比全脂更清爽，奶味依旧，早餐麦片的日常之选。
        Skimmed Milk|脱脂牛奶; Brightmoor Daywell; 1L 1.09; *milk #9fc9a8; fat=0.1%
        > Almost no fat but all the calcium; froths into a surprisingly firm foam.|几乎零脂肪，钙质不减，打出的奶泡格外绵密。
        Organic Hay Milk|有机干草牛奶; Fernhollow Almstern; 1L 1.79; *cow #4a7c3a; fat=3.8%, organic
        > From cows fed on grass and hay, never silage: you can taste the meadow.|奶牛只吃青草与干草，喝得出草场的清香。
        Lactose-Free Milk|无乳糖牛奶; Brightmoor Willowmere; 1L 1.55; *milk #8a6bb5; fat=1.5%, lf
        > The lactose is already split, so it is easy on the stomach and faintly sweet.|乳糖已分解，肠胃更舒适，口感微甜。
        == Milk & Cream/Flavoured Milk|牛奶奶油/风味乳饮; drink-bottle; @5A
        ~ Shake well and serve cold.|摇匀冷饮更佳。
        Chocolate Milk|巧克力牛奶; Brightmoor+ Cocoavale; 500ml 1.29, 1L 2.19; *cocoa #7a4a2e; flavour=chocolate
        > Whole milk with real cocoa, less sweet than you remember it from school.|全脂牛奶加真可可，比记忆中的味道少些甜。
        Strawberry Milk|草莓牛奶; Brightmoor; 500ml 1.29; *strawberry #f2a0b0; flavour=strawberry
        > Pink from strawberry purée, with nothing artificial about it.|用草莓果泥调出的粉色，不添加人工色素。
        Iced Latte|冰拿铁; Terrabruna Brightmoor; 250ml 1.59; *bean #b98a5e; flavour=coffee
        > Cold-brewed espresso and milk in a bottle for the way to work.|冷萃浓缩咖啡配牛奶，上班路上来一瓶。
        Drinking Yogurt Peach|黄桃酸奶饮品; Willowmere+; 330ml 1.19, 750ml 2.29; *peach #f2b36b; flavour=peach
        > Pourable yogurt with peach purée: breakfast for people in a hurry.|加入黄桃果泥的饮用型酸奶，赶时间的早餐。
        == Milk & Cream/Cream|牛奶奶油/奶油; cup; @5B
        ~ Keep chilled and use within three days of opening.|冷藏保存，开封后三天内用完。
        Whipping Cream|淡奶油; Brightmoor+ Daywell; 200ml 1.09, 500ml 2.29; *milk #2f6fb5; fat=32%
        > Whips into firm peaks in two minutes when it is really cold.|充分冷藏后两分钟即可打发至硬性发泡。
        Sour Cream|酸奶油; Willowmere; 200g 0.79; *drop #6bb6d6; fat=10%
        > Cool and tangy on baked potatoes, tacos and beetroot soup.|清凉微酸，配烤土豆、墨西哥卷或红菜汤都好。
        Crème Fraîche|法式酸奶油; Brightmoor Almstern; 200g 1.19; *herb #7f9f5a; fat=30%
        > Does not curdle in hot sauces and makes any quiche richer.|遇热不分层，让酱汁和法式咸派更浓郁。
        == Milk & Cream/Plant Drinks|牛奶奶油/植物奶; brick; @5C
        ~ Shake before opening; keeps five days in the fridge once opened.|开封前摇匀，开封后冷藏可存放五天。
        Oat Drink|燕麦奶; Avelune+ Fernhollow; 1L 1.89, 250ml 0.79; *wheat #c9a15a; vegan, lf
        > Naturally sweet from the oats and creamy enough for cereal.|燕麦自带清甜，口感绵滑，泡麦片正合适。
        Barista Oat Drink|咖啡师燕麦奶; Avelune; 1L 2.29; *bean #7a5236; vegan, lf
        > Steams to a fine, stable foam and does not split in coffee.|打出细腻持久的奶泡，倒入咖啡不分层。
        Soya Drink Unsweetened|无糖豆奶; Avelune Cloudbrook; 1L 1.59; *soy #8aa35a; vegan, nosugar, lf
        > Whole soybeans and water, nothing else: high in protein, good for sauces.|仅用整粒大豆与水，蛋白质丰富，也适合做酱汁。
        Almond Drink|巴旦木奶; Avelune Fernhollow; 1L 2.19; *almond #b5713f; vegan, lf
        > Light, slightly nutty and low in calories; pleasant over ice.|清爽带坚果香，热量低，加冰更好喝。
        Coconut Drink|椰子奶; Avelune Palmora; 1L 2.09; *coconut #7a5a48; vegan, lf
        > For smoothies, porridge and a mild curry.|适合奶昔、燕麦粥和温和的咖喱。
        == Yogurt & Desserts/Natural Yogurt|酸奶甜品/原味酸奶; cup; @5D
        ~ Keep chilled.|请冷藏保存。
        Natural Yogurt|原味酸奶; Willowmere+ Brightmoor; 500g 1.09, 150g 0.45, 1kg 1.89; *leaf #5aa7a0; fat=3.8%
        > Mild set yogurt without sugar, for muesli, dips and marinades.|温和无糖，可拌麦片、做蘸酱或腌肉。
        Greek Style Yogurt|希腊式酸奶; Willowmere+ Almstern; 450g 2.19, 1kg 3.99; *drop #2f6fb5; fat=10%
        > Strained until a spoon stands in it; try it with honey and walnuts.|滤得浓稠立勺，淋蜂蜜撒核桃最好吃。
        Organic Yogurt|有机酸奶; Fernhollow; 500g 1.59; *leaf #4a7c3a; fat=3.8%, organic
        > Made from organic hay milk and nothing but cultures.|有机干草牛奶加乳酸菌，别无其他。
        Skyr|冰岛酸奶; Willowmere Brightmoor; 450g 1.99; *snow #4d7ea8; fat=0.2%, protein=11 g / 100 g
        > Icelandic-style, very high in protein and almost fat-free.|冰岛风味，高蛋白，几乎不含脂肪。
        Soya Yogurt|大豆植物酸奶; Avelune Cloudbrook; 400g 1.89; *soy #8aa35a; vegan, lf
        > Soya fermented with live cultures, gentle and without a beany taste.|大豆加活性菌发酵，温和无豆腥。
        == Yogurt & Desserts/Fruit Yogurt|酸奶甜品/果味酸奶; cup; @5D
        ~ Keep chilled.|请冷藏保存。
        Strawberry Yogurt|草莓酸奶; Willowmere+ Daywell; 150g 0.55, 4x125g 1.79; *strawberry #e0485e; flavour=strawberry
        > With pieces of strawberry that you can actually find.|真的吃得到草莓果粒。
        Blueberry Yogurt|蓝莓酸奶; Willowmere+; 150g 0.55, 4x125g 1.79; *berry #5560a8; flavour=blueberry
        > Wild blueberries stirred into creamy yogurt.|野生蓝莓拌入浓滑酸奶。
        Peach & Passion Fruit Yogurt|黄桃百香果酸奶; Willowmere Brightmoor; 150g 0.59; *peach #f0984a; flavour=peach
        > Soft peach and a sharp note of passion fruit.|黄桃柔和，百香果提味。
        Cherry Yogurt|樱桃酸奶; Daywell Willowmere; 150g 0.55; *cherry #b3243f; flavour=cherry
        > Dark sour cherries under a layer of mild yogurt.|温和酸奶下藏着一层深色酸樱桃。
        == Yogurt & Desserts/Puddings|酸奶甜品/布丁甜点; cup; @5D
        Chocolate Pudding|巧克力布丁; Brightmoor Daywell; 200g 0.89; *cocoa #6b3d28; flavour=chocolate
        > Thick chocolate pudding under a swirl of whipped cream.|浓稠巧克力布丁，顶着一朵奶油花。
        Vanilla Custard|香草卡仕达; Brightmoor; 500g 1.49; *flower #f0c64a; flavour=vanilla
        > Ready to pour over crumble, plums or warm apple cake.|可直接淋在酥粒、李子或温热苹果蛋糕上。
        Caramel Pudding|焦糖布丁; Willowmere Moulinette_Lane; 125g 0.99; *flame #c07a2c; flavour=caramel
        > Baked egg custard with bitter caramel at the bottom of the cup.|烘烤蛋奶冻，杯底一层微苦焦糖。
        Mango Pudding|芒果布丁; Jinhe_Kitchen Palmora; 120g 1.09; *mango #f5a623; flavour=mango
        > The dim sum dessert, made with Alphonso mango and evaporated milk.|港式茶楼甜品，选用阿方索芒果和淡奶。
        == Cheese/Hard Cheese|奶酪/硬质奶酪; cheese; @5E
        ~ Let it come to room temperature for half an hour before serving.|食用前室温回温半小时风味更佳。
        Mature Cheddar|陈年切达奶酪; Brightmoor+ Daywell; 200g 2.49, 400g 4.49; *cow #e59a2f; fat=48%
        > Matured for twelve months, crumbly with a clean bite.|熟成十二个月，质地松脆，余味利落。
        Gouda Young|嫩高达奶酪; Brightmoor Daywell; 250g 2.19; *cow #f2c14e; fat=48%
        > Supple and mild; melts evenly on toast.|柔韧温和，铺在吐司上融化均匀。
        Alpine Cheese|高山奶酪; Almstern+; 200g 3.99, 400g 7.49; *flower #d9a441; fat=50%
        > Raw-milk cheese washed with brine for nine months, nutty and deep.|生乳奶酪，盐水擦洗熟成九个月，坚果香浓。
        Hard Grating Cheese|帕玛风味硬奶酪; Pastavento Almstern; 200g 4.29; *wheat #e0b04a; fat=32%
        > Eighteen months old, grainy, for pasta, risotto and soups.|熟成十八个月，颗粒分明，配意面、烩饭与汤。
        == Cheese/Soft & Fresh Cheese|奶酪/软质与鲜奶酪; tub; @5E
        ~ Keep chilled and close the tub well.|冷藏并盖紧。
        Cream Cheese|奶油奶酪; Willowmere+ Daywell; 200g 1.39, 300g 1.89; *milk #5aa7a0; fat=24%
        > Smooth on bagels and firm enough for cheesecake.|抹贝果顺滑，做芝士蛋糕也够挺。
        Herb Cream Cheese|香草奶油奶酪; Willowmere; 200g 1.49; *herb #6a9f4a; fat=24%
        > With chives, parsley and a little garlic.|加入细香葱、欧芹和少许蒜。
        Mozzarella|马苏里拉奶酪; Pastavento; 125g 0.99; *drop #7fb8d8; fat=45%
        > A ball in brine, milky and springy, for caprese and pizza.|盐水浸泡的奶酪球，奶香弹嫩，做卡普雷塞沙拉和披萨。
        Feta in Brine|盐水羊奶酪; Olivarra Almstern; 200g 2.59; *olive #5d7fa8; fat=45%
        > Sheep and goat milk, salty and crumbly, for salads and baking.|绵羊奶与山羊奶制成，咸香易碎，拌沙拉或烘烤。
        Ricotta|里科塔奶酪; Pastavento; 250g 1.79; *milk #8fbf9a; fat=13%
        > Light whey cheese for lasagne, pancakes and cannoli.|轻盈的乳清奶酪，做千层面、松饼和奶油卷。
        Cottage Cheese|农家奶酪; Brightmoor; 200g 1.09; *leaf #86b04b; fat=4%, protein=13 g / 100 g
        > Loose, mild curds with plenty of protein.|粒粒松散，味道温和，蛋白质丰富。
        == Cheese/Sliced & Grated Cheese|奶酪/奶酪片与奶酪碎; slices; @5E
        Gouda Slices|高达奶酪片; Daywell Brightmoor; 200g 1.79; *cow #f2c14e; fat=48%
        > Ten even slices for sandwiches and lunch boxes.|十片均匀切片，做三明治和便当。
        Emmental Slices|埃曼塔奶酪片; Almstern Brightmoor; 200g 2.29; *cheese #f0d060; fat=45%
        > Sweet, nutty and full of holes.|甜香带坚果味，孔洞饱满。
        Burger Cheese Slices|汉堡芝士片; Daywell; 150g 1.29; *flame #f59a23; fat=45%
        > Melts in seconds over a patty.|盖在肉饼上，几秒即融。
        Grated Pizza Cheese|披萨奶酪碎; Daywell Pastavento; 250g 2.29; *cheese #e9b949; fat=40%
        > A mix of mozzarella and Edam that pulls long threads.|马苏里拉与埃丹混合，拉丝长长。
        == Butter & Spreads/Butter|黄油与涂抹/黄油; block; @5B
        ~ Keep chilled; freezes well.|冷藏保存，也可冷冻。
        Butter Unsalted|无盐黄油; Brightmoor+ Daywell; 250g 2.29, 500g 4.29; *cow #f4c542; fat=82%
        > Sweet cream butter for baking and for fresh bread.|甜奶油黄油，烘焙或抹新鲜面包皆宜。
        Butter Salted|有盐黄油; Brightmoor Almstern; 250g 2.49; *wave #5d8fc8; fat=80%
        > With flakes of sea salt that crunch now and then.|加入海盐片，偶尔咬到一粒咸香。
        Spreadable Butter|易涂抹黄油; Brightmoor; 250g 2.59; tub *bread #e9b949; fat=75%
        > Butter with rapeseed oil, soft straight from the fridge.|黄油混合菜籽油，冷藏取出即可涂抹。
        Plant Spread|植物涂抹酱; Avelune Daywell; 400g 1.89; tub *leaf #7fb069; vegan, lf
        > For bread, baking and frying; without palm oil.|可抹面包、烘焙、煎炒，不含棕榈油。
        == Eggs/Eggs|鸡蛋/鸡蛋; egg-box; @5F; cl=枚
        ~ Best kept pointed end down.|尖头朝下存放更新鲜。
        Free-Range Eggs|散养鸡蛋; Henlea+ Daywell; 10egg 3.19, 6egg 2.09; *hen #d99a2b
        > Brown and white eggs from hens that scratch in orchards.|果园散养母鸡所产，褐壳白壳混装。
        Barn Eggs|平养鸡蛋; Daywell+; 10egg 2.29, 18egg 3.79; *egg #e8b04f
        > Medium eggs for baking, boiling and scrambling.|中号鸡蛋，烘焙、水煮、炒蛋都合适。
        Organic Eggs|有机鸡蛋; Fernhollow Henlea; 6egg 2.79; *hen #4a7c3a; organic
        > From small flocks fed on organic grain.|小群饲养，喂有机谷物。
        Quail Eggs|鹌鹑蛋; Henlea; 12egg 3.29; *egg #8a7a5a
        > Tiny speckled eggs for canapés, ramen and hot pot.|小巧斑点蛋，做冷盘、拉面和火锅都好。
        Salted Duck Eggs|咸鸭蛋; Jinhe_Kitchen; 6egg 3.49; *egg #e8742c
        > Cured in brine until the yolk turns orange and oily; for congee.|盐水腌制，蛋黄橙红流油，配粥最佳。
        Century Eggs|松花皮蛋; Jinhe_Kitchen; 6egg 3.69; *egg #4a5a4a
        > Amber whites with pine-flower patterns; serve with tofu and soy sauce.|蛋白琥珀透亮有松花，拌豆腐淋生抽。
        """;
}
