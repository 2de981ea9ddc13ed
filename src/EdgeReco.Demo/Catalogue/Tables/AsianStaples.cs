namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Asian noodles, sauces, seaweed, pickles, dried goods, snacks.</summary>
internal static class AsianStaples
{
    public const string Table = """
        = Asian Kitchen|亚洲食品
        == Noodles & Rice Paper/Instant Noodles|面食米纸/方便面; noodle-pack; @8B
        ~ Ready in three to four minutes; add greens and an egg.|三四分钟即熟，加青菜和蛋更好。
        Braised Beef Instant Noodles|红烧牛肉面; Wokpop+ Jinhe_Kitchen; 105g 0.89, 5x105g 3.99; *cow #a8321f; heat=mild
        > Soy and star anise broth with a sachet of dried beef.|酱香八角汤底，附脱水牛肉粒。
        Spicy Kimchi Ramen|辣白菜拉面; Saebom+ Wokpop; 120g 1.19, 5x120g 5.29; *flame #d6402f; heat=hot
        > Thick chewy Korean noodles in a red, sour-spicy soup.|韩式粗面筋道，汤红酸辣。
        Tonkotsu Ramen|豚骨拉面; Umiyama Wokpop; 110g 1.49; *pig #c99a6b
        > Milky pork-bone broth with straight thin noodles.|乳白豚骨汤配细直面。
        Chicken Cup Noodles|鸡汁杯面; Wokpop+; 75g 1.09; noodle-cup *hen #f0b429
        > Lid up, water in, three minutes: the student classic.|揭盖加水三分钟，学生党经典。
        Seafood Cup Noodles|海鲜杯面; Wokpop Umiyama; 75g 1.19; noodle-cup *shrimp #4d8fb0
        > With squid, crab stick and sweet cabbage.|内含鱿鱼、蟹棒与卷心菜。
        Tom Yum Cup Noodles|冬阴功杯面; Wokpop; 70g 1.19; noodle-cup *shrimp #e0682f; heat=hot
        > Lemongrass, lime leaf and chilli.|香茅、青柠叶与辣椒。
        Sour & Spicy Glass Noodles|酸辣粉; Lantern_Lane+ Wokpop; 135g 1.99, 4x135g 6.99; noodle-cup *chili #c8322b; vegan, heat=hot
        > Sweet potato noodles, vinegar, peanuts and crunchy soybeans.|红薯粉配陈醋、花生和酥黄豆。
        Dry Noodles with Scallion Oil|葱油拌面; Jinhe_Kitchen Wokpop; 110g 1.29; *herb #5c8a3a
        > Shanghai style: no soup, only fragrant oil and soy.|上海风味，无汤，只有葱香与酱香。
        == Noodles & Rice Paper/Fresh & Dried Noodles|面食米纸/鲜面与干面; dry-noodles; @8B
        Fresh Wheat Noodles|鲜切面; Jinhe_Kitchen Grandma_Wei; 400g 1.99; pouch *bowl #e0c080; vegan
        > Chilled, springy; two minutes in boiling water.|冷藏鲜面，滚水煮两分钟即弹牙。
        Egg Noodles|鸡蛋面; Jinhe_Kitchen+ Daywell; 250g 1.39, 500g 2.49; *egg #f0b429
        > Medium noodles for chow mein and soup.|中粗鸡蛋面，炒面汤面两相宜。
        Udon Noodles|乌冬面; Umiyama Jinhe_Kitchen; 3x200g 2.79; pouch *bowl #d9c8a0; vegan
        > Three vacuum packs of thick, slippery noodles.|三包真空装，粗滑弹口。
        Soba Noodles|荞麦面; Umiyama; 300g 2.49; *wheat #8a7a5a; vegan
        > Buckwheat noodles to eat cold with a dip.|冷吃蘸汁的荞麦面。
        Rice Vermicelli|米粉; Jinhe_Kitchen Daywell; 400g 1.79; *rice #dfe6e0; vegan, gf
        > Fine rice noodles for stir-fry, salad and summer rolls.|细米粉，炒、拌、卷皆可。
        Flat Rice Noodles|河粉; Jinhe_Kitchen; 400g 1.99; *rice #a8c0a0; vegan, gf
        > For pad thai and beef ho fun.|做泰式炒河粉与干炒牛河。
        Sweet Potato Glass Noodles|红薯宽粉; Lantern_Lane Jinhe_Kitchen; 300g 2.29; *potato #8f7a6a; vegan, gf
        > Wide slippery ribbons that soak up hot pot broth.|宽滑粉条，火锅吸汁高手。
        Mung Bean Vermicelli|龙口粉丝; Jinhe_Kitchen; 200g 1.49; *soy #9fbf9a; vegan, gf
        > Clear threads for soups, spring rolls and garlic prawns.|晶莹细丝，煮汤、包春卷、蒜蓉虾。
        Rice Paper|越南春卷皮; Jinhe_Kitchen; 400g 2.79; wraps *rice #f0ece0; vegan, gf
        > Dip in water for five seconds and roll.|浸水五秒即可卷。
        Dumpling Wrappers|饺子皮; Grandma_Wei; 400g 1.99; wraps *dumpling #f2e6cf; vegan
        > Thirty round wrappers, chilled, thin at the edge.|冷藏圆皮三十张，边薄中厚。
        Wonton Wrappers|馄饨皮; Grandma_Wei; 300g 1.89; wraps *dumpling #f0dca8
        > Square and fine, for soup or for frying.|方形薄皮，煮汤油炸皆可。
        == Sauces & Seasoning/Soy & Cooking Sauces|酱料调味/酱油与料汁; sauce-bottle; @8C
        ~ Refrigerate after opening.|开封后冷藏。
        Light Soy Sauce|生抽; Jinhe_Kitchen+ Daywell; 500ml 2.29, 150ml 1.19, 1L 3.99; *soy #4a2a1c; vegan
        > Naturally brewed for six months; salty and bright.|天然酿造六个月，咸鲜清亮。
        Dark Soy Sauce|老抽; Jinhe_Kitchen+; 500ml 2.49, 150ml 1.29; *soy #2f1a14; vegan
        > Thick and caramel-dark, for the colour of red-braised dishes.|浓稠深褐，红烧上色必备。
        Japanese Soy Sauce|日式酱油; Umiyama; 250ml 3.29; *soy #5a2f24; vegan
        > Equal parts wheat and soy, for sushi and dipping.|小麦大豆各半，蘸寿司。
        Oyster Sauce|蚝油; Jinhe_Kitchen; 510g 2.79; *wave #4a3228
        > A spoonful rounds off any plate of greens.|一勺提鲜，青菜立刻有味。
        Chinkiang Black Vinegar|镇江香醋; Jinhe_Kitchen+; 550ml 2.49, 200ml 1.29; *rice #3a2018; vegan
        > Malty and mellow: dumplings are not complete without it.|醇厚微甜，吃饺子少不了它。
        Rice Vinegar|米醋; Jinhe_Kitchen Umiyama; 500ml 1.99; *rice #e6d9a8; vegan
        > Mild and clear for sushi rice and cold dishes.|清淡柔和，拌寿司饭与凉菜。
        Shaoxing Cooking Wine|绍兴料酒; Jinhe_Kitchen; 500ml 2.29; *rice #b5763a; alcohol=14%
        > Takes the edge off fish and meat and adds depth.|去腥增香，烧鱼烧肉都要它。
        Sesame Oil|香油; Jinhe_Kitchen Umiyama; 250ml 3.49; *sesame #b5722a; vegan
        > Pressed from roasted seeds; add it off the heat.|炒香芝麻压榨，出锅后再淋。
        Fish Sauce|鱼露; Jinhe_Kitchen; 300ml 2.29; *fish #a8642a
        > Anchovies and salt, fermented for a year.|鳀鱼与盐发酵一年。
        Teriyaki Sauce|照烧汁; Umiyama; 300ml 2.69; *flame #5a3020; vegan
        > Sweet soy glaze for salmon, chicken and tofu.|甜酱油亮汁，烧三文鱼、鸡肉与豆腐。
        Sweet Chilli Sauce|泰式甜辣酱; Jinhe_Kitchen Daywell; 350ml 2.29; *chili #e0502f; vegan, heat=mild
        > For spring rolls, wings and prawn crackers.|蘸春卷、鸡翅和虾片。
        Sriracha|是拉差辣酱; Jinhe_Kitchen Dollopy; 430ml 3.29; squeeze *chili #d62f22; vegan, heat=hot
        > Chilli and garlic with a touch of sugar, in a squeeze bottle.|辣椒大蒜微甜，挤压瓶装。
        == Sauces & Seasoning/Pastes & Chilli|酱料调味/酱与辣椒; small-jar; @8C
        Doubanjiang Broad Bean Paste|郫县豆瓣酱; Lantern_Lane+ Jinhe_Kitchen; 300g 2.79, 500g 3.99; *chili #8f2418; vegan, heat=hot
        > Aged chilli bean paste: no mapo tofu without it.|陈酿豆瓣，麻婆豆腐的灵魂。
        Crispy Chilli Oil|香辣脆油辣椒; Lantern_Lane+; 210g 2.99, 400g 4.99; *chili #c02a1c; vegan, heat=hot
        > Crunchy chilli, peanuts and fermented beans on everything.|酥脆辣椒、花生与豆豉，拌啥都香。
        Gochujang|韩式辣酱; Saebom+; 200g 2.99, 500g 5.49; tub *chili #c8281f; vegan, heat=medium
        > Fermented red pepper paste for bibimbap and rice cakes.|发酵红椒酱，拌饭炒年糕。
        White Miso|白味噌; Umiyama; 300g 3.49; tub *soy #d9b878; vegan
        > Mild and sweet for soup and marinades.|温和微甜，煮汤腌渍。
        Hoisin Sauce|海鲜酱; Jinhe_Kitchen; 240g 2.49; *hen #5a2a24; vegan
        > Sweet bean sauce for Peking duck pancakes.|甜面酱风味，卷烤鸭饼。
        Black Bean Sauce|豆豉酱; Jinhe_Kitchen Lantern_Lane; 220g 2.39; *soy #2f2a2a; vegan
        > Salted black beans and garlic for fish and ribs.|豆豉蒜香，蒸鱼蒸排骨。
        Green Curry Paste|泰式绿咖喱酱; Jinhe_Kitchen; 200g 2.69; *herb #6a9a4a; heat=hot
        > Green chilli, lemongrass and galangal; add coconut milk.|青辣椒、香茅与南姜，加椰奶即成。
        Curry Roux Blocks|日式咖喱块; Umiyama Saebom; 220g 3.29; small-box *carrot #c8742a; heat=mild
        > Break off, stir in: thick Japanese curry.|掰块入锅，化成浓稠日式咖喱。
        == Dried Goods/Seaweed & Dried Mushrooms|干货/海苔与干菌; pouch; @8D
        Sushi Nori|寿司海苔; Umiyama+; 10sheet 2.49, 50sheet 9.49; *seaweed #2f4f3a; vegan
        > Roasted sheets that stay crisp until rolled.|烤制海苔，卷前一直酥脆。
        Roasted Seaweed Snack|即食海苔; Saebom Umiyama; 3x5g 1.99; *seaweed #3a6b4a; vegan
        > Paper-thin, salted with sesame oil.|薄如纸，淋香油撒细盐。
        Dried Kelp Knots|海带结; Jinhe_Kitchen; 200g 2.29; *seaweed #4a5a3a; vegan
        > Soak and simmer in hot pot or pork soup.|泡发后涮锅或炖肉汤。
        Dried Shiitake|干香菇; Jinhe_Kitchen+; 100g 3.49, 250g 7.49; *mushroom #7a5638; vegan
        > Thick caps; keep the soaking water for stock.|花菇肉厚，泡香菇的水留着煮汤。
        Dried Wood Ear|干木耳; Jinhe_Kitchen; 100g 2.79; *mushroom #4a3a34; vegan
        > Swells to eight times its size.|泡发可涨八倍。
        Sichuan Pepper|花椒; Lantern_Lane Peppergate; 50g 2.29; *pepper #a83a34; vegan
        > Red husks with a tingling citrus note.|大红袍，麻香带柑橘味。
        Star Anise|八角; Lantern_Lane Peppergate; 50g 1.79; *star #7a4a2a; vegan
        > Whole stars for braises and broth.|整粒八角，卤味炖汤。
        Red Dates|红枣; Jinhe_Kitchen; 300g 3.49; *nut #9a2f28; vegan
        > Sweet jujubes for tea, congee and soups.|香甜大枣，泡茶煮粥煲汤。
        Goji Berries|枸杞; Jinhe_Kitchen Fernhollow; 150g 3.29; *berry #d9402f; vegan
        > Tart red berries for tea and chicken soup.|酸甜枸杞，泡水或炖鸡汤。
        == Pickles & Canned/Pickles & Kimchi|腌菜罐头/腌菜与泡菜; jar; @8E
        Kimchi|韩式泡菜; Saebom+; 300g 3.29, 600g 5.49; *cabbage #d6482f; heat=medium
        > Live-fermented napa cabbage, crunchy and garlicky.|活菌发酵大白菜，爽脆蒜香。
        Pickled Mustard Greens|酸菜; Jinhe_Kitchen Lantern_Lane; 300g 1.79; pouch *cabbage #8a9a3a; vegan
        > Sour greens for fish soup and fried rice.|做酸菜鱼和炒饭。
        Zha Cai|涪陵榨菜; Jinhe_Kitchen Lantern_Lane; 80g 0.69; sachet *cabbage #6a8a3a; vegan
        > Crunchy strips to go with congee and noodles.|脆爽菜丝，配粥下面。
        Sushi Ginger|寿司姜片; Umiyama; 190g 1.99; small-jar *ginger #f0b8a0; vegan
        > Pink pickled slices to refresh the palate.|粉色腌姜片，清口解腻。
        Bamboo Shoots|竹笋罐头; Jinhe_Kitchen; 227g 1.49; tin *herb #c9b45a; vegan
        > Sliced and ready for curries and stir-fries.|切片即用，咖喱快炒皆可。
        Coconut Milk|椰浆; Palmora Jinhe_Kitchen; 400ml 1.69; tin *coconut #7aa898; vegan
        > Seventy per cent coconut, rich for curry and dessert.|椰肉含量七成，咖喱甜品都浓香。
        == Asian Snacks/Asian Snacks|亚洲零食/亚洲零食; bag; @8F
        Prawn Crackers|虾片; Jinhe_Kitchen Wokpop; 75g 1.29; *shrimp #f0805a
        > Airy, loud and gone quickly.|蓬松酥脆，一会儿就见底。
        Spicy Gluten Strips|辣条; Lantern_Lane+; 106g 1.29, 3x106g 3.29; *chili #d62f22; vegan, heat=hot
        > Chewy, oily, spicy: childhood in a bag.|香辣有嚼劲，一包童年味道。
        Rice Crackers|雪米饼; Jinhe_Kitchen Wokpop; 150g 1.79; *rice #8fc0d9
        > Sweet-salty frosting on puffed rice.|膨化米饼裹一层甜咸糖霜。
        Mochi Red Bean|红豆麻薯; Umiyama; 210g 3.29; candy-bag *bean #a8485a; vegan
        > Soft rice cake around smooth bean paste.|软糯外皮包细腻豆沙。
        Wasabi Peas|芥末豌豆; Wokpop Umiyama; 140g 1.69; *pea #8fb83a; vegan
        > Crunch first, then the nose.|先脆后呛，直冲鼻腔。
        Chewy Milk Candy|奶糖; Jinhe_Kitchen; 150g 1.99; candy-bag *milk #8fc0e0
        > Chewy milk sweets wrapped in edible rice paper.|香浓有嚼劲，裹可食糯米纸。
        Pineapple Cakes|凤梨酥; Jinhe_Kitchen; 8pc 6.99; small-box *pineapple #e8a83a
        > Buttery shortcrust around tart pineapple jam.|奶香酥皮包微酸凤梨馅。
        Sunflower Seeds Five Spice|五香瓜子; Jinhe_Kitchen; 260g 2.29; pouch *sun #b5722a; vegan
        > In the shell, for cracking while talking.|带壳炒制，边聊边嗑。
        """;
}
