namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Pasta, rice, canned food, sauces, oil, spices, soups.</summary>
internal static class Pantry
{
    public const string Table = """
        = Pantry|粮油干货
        == Pasta, Rice & Grains/Pasta|意面米谷/意大利面; pouch; @6A
        ~ Salt the water well and save a cup of it for the sauce.|水要放足盐，留一杯面汤调酱。
        Spaghetti|意大利直面; Pastavento+ Daywell+; 500g 1.29, 1kg 2.29; dry-noodles *pasta #1e4f8f; vegan
        > Durum wheat, rough surface, nine minutes to al dente.|硬粒小麦，表面粗糙，九分钟弹牙。
        Penne|斜切通心粉; Pastavento+; 500g 1.29, 1kg 2.29; *pasta #c8502f; vegan
        > Ridged quills that carry chunky sauces.|带纹斜管，裹住浓稠酱汁。
        Fusilli|螺旋意面; Pastavento Daywell; 500g 1.29; *pasta #4f8a3c; vegan
        > Spirals for salads and pesto.|螺旋形，拌沙拉与青酱。
        Wholewheat Spaghetti|全麦意面; Pastavento Fernhollow; 500g 1.69; dry-noodles *wheat #8a5a2b; vegan, wholegrain
        > Nutty and filling, with all of the grain.|坚果香，饱腹感强。
        Lasagne Sheets|千层面皮; Pastavento Daywell; 500g 1.89; box *pasta #e0a030; vegan
        > No pre-cooking: layer, sauce, bake.|无需预煮，层层铺酱烘烤。
        Gluten-Free Penne|无麸质通心粉; Pastavento; 400g 2.29; box *corn #e0b030; gf, vegan
        > Corn and rice; holds its bite.|玉米与大米制成，口感不软塌。
        Fresh Tortellini|鲜意式小馄饨; Pastavento Daywell; 250g 2.49; ball-pack *cheese #f0cf7a
        > Filled with ricotta and spinach; three minutes.|里科塔菠菜馅，三分钟即熟。
        == Pasta, Rice & Grains/Rice|意面米谷/大米; rice-bag; @6A
        ~ Rinse until the water runs clear.|淘洗至水清。
        Jasmine Rice|泰国茉莉香米; Ricefold+ Daywell+; 1kg 2.79, 5kg 11.99; *rice #3d7d6c; vegan, gf
        > Long fragrant grains that cling just a little.|米粒修长，清香微黏。
        Basmati Rice|印度香米; Ricefold+; 1kg 2.99, 500g 1.69; *rice #c8742a; vegan, gf
        > Aged a year; the grains stay apart for curries and pilaf.|陈放一年，粒粒分明，配咖喱抓饭。
        Sushi Rice|寿司米; Ricefold Umiyama; 1kg 3.49; *rice #2d3e63; vegan, gf
        > Short, glossy and sticky enough to shape.|短粒油亮，黏度适合捏制。
        North-Eastern Pearl Rice|东北珍珠米; Ricefold+ Jinhe_Kitchen; 5kg 13.99, 10kg 24.99; *rice #a8862e; vegan, gf
        > Round, sweet grains for the daily rice cooker.|圆润香甜，电饭煲日常主粮。
        Risotto Rice|意式烩饭米; Pastavento Ricefold; 500g 2.49; *rice #1e4f8f; vegan, gf
        > Releases its starch slowly while you stir.|边搅边出淀粉，浓滑不散。
        Wholegrain Rice|糙米; Ricefold Fernhollow; 1kg 3.29; *rice #8a6a3a; vegan, gf, wholegrain
        > With the bran: nutty, filling, half an hour.|保留米糠，坚果香，煮半小时。
        Glutinous Rice|糯米; Ricefold Jinhe_Kitchen; 1kg 2.99; *rice #6fa88a; vegan, gf
        > For zongzi, eight-treasure rice and mango sticky rice.|包粽子、八宝饭、芒果糯米饭。
        == Pasta, Rice & Grains/Pulses & Grains|意面米谷/豆类与谷物; pouch; @6B
        Red Lentils|红扁豆; Pantrymark+ Fernhollow; 500g 1.79, 1kg 2.99; *pea #d9603a; vegan, gf
        > Cook soft in ten minutes for dal and soup.|十分钟煮软，做豆糊与汤。
        Couscous|古斯米; Pantrymark; 500g 1.59; box *wheat #e0b050; vegan
        > Pour on hot water, wait five minutes, fluff.|倒热水焖五分钟，拨散即食。
        Quinoa|藜麦; Pantrymark Fernhollow; 400g 3.29; *wheat #b5763a; vegan, gf
        > White quinoa, rinsed and ready.|白藜麦，已去皂苷。
        Bulgur|布格麦; Pantrymark Olivarra; 500g 1.59; *wheat #c89a5a; vegan
        > For tabbouleh and pilaf.|做塔布勒沙拉与抓饭。
        Mung Beans|绿豆; Jinhe_Kitchen Pantrymark; 500g 2.19; *pea #7a9a3a; vegan, gf
        > For cooling summer soup or for sprouting.|煮绿豆汤消暑，也可发豆芽。
        Red Beans|红小豆; Jinhe_Kitchen Pantrymark; 500g 2.29; *bean #9a342c; vegan, gf
        > For bean paste, congee and sweet soup.|做豆沙、煮粥、熬甜汤。
        == Canned & Jarred/Canned Vegetables|罐头瓶装/蔬菜罐头; tin; @6C
        Chopped Tomatoes|番茄碎罐头; Pantrymark+ Daywell+; 400g 0.79, 4x400g 2.79; *tomato #e0412f; vegan
        > Ripe plum tomatoes in their juice: half of all sauces start here.|熟透李子番茄原汁，半数酱汁由此开始。
        Tomato Purée|番茄膏; Pantrymark Pastavento; 200g 0.99; tube *tomato #c8281f; vegan
        > Double concentrate in a tube.|双倍浓缩，软管装。
        Sweetcorn Tin|甜玉米罐头; Pantrymark+ Daywell; 300g 0.99, 3x150g 1.99; *corn #f0c030; vegan, gf
        > Crisp kernels without added sugar.|颗粒爽脆，不加糖。
        Kidney Beans|红腰豆罐头; Pantrymark Daywell; 400g 0.89; *bean #8f2f2a; vegan, gf
        > For chilli and burritos.|做墨西哥辣豆酱与卷饼。
        Chickpeas|鹰嘴豆罐头; Pantrymark Daywell; 400g 0.89; *pea #d9b060; vegan, gf
        > For hummus, curry and roasting until crunchy.|打豆泥、煮咖喱、烤至酥脆。
        Baked Beans|茄汁焗豆; Pantrymark+ Daywell; 415g 1.09, 4x415g 3.79; *bean #e0682f; vegan
        > Haricot beans in tomato sauce, for toast.|番茄汁白芸豆，铺在吐司上。
        Gherkins|酸黄瓜; Pantrymark Daywell; 670g 1.99; jar *cabbage #8fa83a; vegan
        > Crunchy, with dill and mustard seed.|莳萝芥籽腌制，清脆开胃。
        Green Olives|绿橄榄; Olivarra+; 340g 2.49, 160g 1.39; jar *olive #8a9a4a; vegan
        > Pitted and firm, in a light brine.|去核饱满，淡盐水腌渍。
        == Canned & Jarred/Canned Fish & Fruit|罐头瓶装/鱼类与水果罐头; flat-tin; @6C
        Tuna in Olive Oil|橄榄油金枪鱼; Skerrybay+; 160g 2.29, 3x80g 3.99; *fish #d9a441
        > Pole-caught, in large flakes.|竿钓金枪鱼，大块鱼肉。
        Tuna in Brine|盐水金枪鱼; Skerrybay Daywell; 160g 1.89; *fish #4d8fb0
        > Leaner, for salads and sandwiches.|更低脂，拌沙拉夹三明治。
        Sardines|沙丁鱼罐头; Skerrybay Olivarra; 120g 1.69; *fish #6b8aa0
        > In olive oil with lemon, on hot toast.|橄榄油柠檬味，铺热吐司。
        Luncheon Meat|午餐肉; Jinhe_Kitchen Daywell; 340g 2.99; *pig #d4796a
        > For hot pot, fried rice and camping.|火锅、炒饭、露营必备。
        Peach Halves|黄桃罐头; Palmora Pantrymark; 425g 1.79; tin *peach #f2a03d
        > In light syrup, as comforting as ever.|淡糖水黄桃，治愈系甜品。
        Pineapple Rings|菠萝罐头; Palmora Daywell; 425g 1.59; tin *pineapple #e8b83a
        > In their own juice, for pizza or not.|原汁浸泡，放不放披萨随你。
        == Sauces & Condiments/Pasta Sauces|酱料/意面酱; jar; @6D
        Tomato Basil Sauce|番茄罗勒酱; Pastavento+ Daywell+; 400g 1.89, 690g 2.79; *tomato #d9402a; vegan
        > Simmered with basil leaves and olive oil.|与罗勒叶、橄榄油慢熬。
        Arrabbiata Sauce|香辣番茄酱; Pastavento; 400g 1.99; *chili #b5281c; vegan, heat=medium
        > Garlic, chilli and nothing to hide.|蒜香辣椒，直截了当。
        Bolognese Sauce|意式肉酱; Pastavento; 400g 2.49; *cow #9a3424
        > Beef and pork with carrot and red wine.|牛猪混合肉，加胡萝卜与红酒。
        Basil Pesto|罗勒青酱; Pastavento+ Olivarra; 190g 2.29, 90g 1.39; small-jar *herb #5c8a2e; vegetarian
        > Basil, cashews, hard cheese and olive oil.|罗勒、腰果、硬奶酪与橄榄油。
        Red Pesto|红青酱; Pastavento; 190g 2.29; small-jar *tomato #b5482a; vegetarian
        > Sun-dried tomatoes and pine nuts.|风干番茄与松子。
        == Sauces & Condiments/Ketchup & Mayonnaise|酱料/番茄酱与蛋黄酱; squeeze; @6D
        Tomato Ketchup|番茄沙司; Dollopy+ Daywell+; 500ml 1.99, 300ml 1.39, 1L 3.49; *tomato #d7332a; vegan
        > Thick and tangy with a third less sugar.|浓稠酸甜，减糖三分之一。
        Mayonnaise|蛋黄酱; Dollopy+ Daywell; 500ml 2.29, 250ml 1.49; *egg #f2e6a8
        > Free-range egg yolks and rapeseed oil.|散养鸡蛋黄与菜籽油。
        Vegan Mayo|纯素蛋黄酱; Dollopy Avelune; 250ml 2.19; *leaf #dfe8b0; vegan
        > Creamy from pea protein.|豌豆蛋白打造的顺滑。
        Mustard Medium|黄芥末酱; Dollopy Daywell; 250ml 1.09; *flower #e0b020; vegan
        > Round and mildly hot, for sausages.|温和微辣，配香肠。
        Barbecue Sauce|烧烤酱; Dollopy Salsera; 300ml 2.19; *flame #6b2a1c; vegan
        > Molasses, smoke and a little heat.|糖蜜、烟熏与一丝辣。
        Salsa Dip|墨西哥莎莎酱; Salsera+ Daywell; 300g 2.19, 190g 1.59; small-jar *tomato #d9482f; vegan, heat=mild
        > Chunky tomatoes and jalapeños for tortilla chips.|番茄块与墨西哥椒，蘸玉米片。
        Guacamole Dip|牛油果酱; Salsera; 200g 2.79; dips *herb #8fb04a; vegan
        > Mostly avocado, a squeeze of lime.|牛油果为主，挤点青柠。
        == Oils & Vinegar/Cooking Oils|油醋/食用油; glass-bottle; @6E
        ~ Keep away from light.|避光保存。
        Extra Virgin Olive Oil|特级初榨橄榄油; Olivarra+ Pastavento; 500ml 6.99, 1L 12.49, 250ml 3.99; *olive #7a8a2e; vegan
        > Grassy and peppery, for salads and finishing.|青草与胡椒气息，拌沙拉、收尾增香。
        Sunflower Oil|葵花籽油; Daywell+ Pantrymark; 1L 1.99, 3L 5.49; drink-bottle *sun #f0c83a; vegan
        > Neutral and heat-stable, for frying.|味道中性，耐高温煎炸。
        Rapeseed Oil|菜籽油; Pantrymark+ Fernhollow; 1L 2.49, 500ml 1.49; drink-bottle *flower #e8b82a; vegan
        > Golden and nutty, pressed from yellow fields.|金黄坚果香，油菜花田压榨。
        Peanut Oil|花生油; Jinhe_Kitchen+; 1L 4.49, 5L 18.99; drink-bottle *peanut #e0a530; vegan
        > Fragrant and hot: the oil for the wok.|香气浓，烟点高，炒锅首选。
        Balsamic Vinegar|意大利香醋; Olivarra Pastavento; 500ml 3.49; *grape #3a1f24; vegan
        > From Modena-style must, sweet and dark.|葡萄汁熬制，甜润深邃。
        Apple Cider Vinegar|苹果醋; Fernhollow Pantrymark; 500ml 1.99; *apple #c8924a; vegan
        > Unfiltered, for dressings and in the morning.|未过滤，拌沙拉或晨饮。
        == Spices & Soups/Salt & Spices|香料汤品/盐与香料; spice-jar; @6F
        ~ Stays fragrant for a year when closed.|密封可留香一年。
        Sea Salt|海盐; Peppergate; 250g 1.29; *wave #dfe8ee; vegan
        > Dried by wind and sun on the coast.|海风与日光晒制。
        Black Pepper|黑胡椒; Peppergate; 50g 2.29; *pepper #4a4240; vegan
        > Whole corns with a built-in grinder.|整粒胡椒，自带研磨头。
        Sweet Paprika|甜椒粉; Peppergate Daywell; 50g 1.69; *pepper #d0402a; vegan
        > Sun-red, mild and a little smoky.|红亮温和，微带烟熏味。
        Cumin|孜然; Peppergate Lantern_Lane; 45g 1.69; *sesame #a8763a; vegan
        > For lamb skewers, chilli and falafel.|羊肉串、辣豆酱、鹰嘴豆丸子都要它。
        Curry Powder|咖喱粉; Peppergate Daywell; 45g 1.69; *flame #e0a020; vegan
        > Turmeric-led and gentle.|姜黄为主，温和不辣。
        Cinnamon|肉桂粉; Peppergate Bakewright; 40g 1.79; *bean #a8622e; vegan
        > Ceylon cinnamon for porridge and buns.|锡兰肉桂，配燕麦粥与面包卷。
        Dried Oregano|干牛至; Peppergate Daywell; 15g 1.29; *herb #7a8a4a; vegan
        > Pizza, Greek salad, roast potatoes.|披萨、希腊沙拉、烤土豆。
        Chilli Flakes|辣椒碎; Peppergate Lantern_Lane; 35g 1.59; *chili #c8281f; vegan, heat=hot
        > A pinch wakes up anything.|一小撮唤醒味蕾。
        Chicken Bouillon Powder|鸡精; Jinhe_Kitchen Soupstead; 200g 2.19; sachet *hen #e8b030
        > A spoon for soups, noodles and fillings.|煮汤下面拌馅，一勺提鲜。
        Vegetable Stock Cubes|蔬菜浓汤块; Soupstead Fernhollow; 80g 1.49; small-box *carrot #5c9e48; vegan
        > Eight cubes, half a litre each.|八块装，每块可冲半升。
        == Spices & Soups/Soups|香料汤品/汤品; tin; @6F
        Tomato Soup|番茄浓汤; Soupstead+; 400g 1.59, 4x400g 5.49; *tomato #d9442f; vegetarian
        > Velvety, with a spoon of cream.|丝滑浓郁，加了一勺奶油。
        Chicken Noodle Soup|鸡汤面; Soupstead; 400g 1.89; *hen #e8b040
        > For cold days and colds.|冷天与感冒时的一碗暖汤。
        Lentil Stew|扁豆炖汤; Soupstead; 400g 1.99; *pea #8a6a3a; vegan
        > Thick brown lentils with root vegetables.|浓稠褐扁豆配根茎蔬菜。
        Miso Soup Sachets|速食味噌汤; Umiyama; 4x20g 2.49; small-box *seaweed #c8a060
        > With wakame and tofu; just add hot water.|含裙带菜与豆腐，热水冲泡。
        """;
}
