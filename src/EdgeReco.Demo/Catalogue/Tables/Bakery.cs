namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Bread, rolls, cakes.</summary>
internal static class Bakery
{
    public const string Table = """
        = Bakery|面包烘焙
        == Bread/Loaves|面包/整条面包; loaf; @2A
        ~ Keeps for three days in a bread box and freezes well.|面包箱可放三天，也可冷冻。
        Farmhouse Loaf|农家面包; Hearthloaf+ Daywell; 750g 2.99, 500g 2.19; #b5763a; vegan
        > Wheat and rye with a floury crust and an open crumb.|小麦与黑麦混合，外皮撒粉，内里松软。
        Sourdough Bread|天然酵母酸面包; Hearthloaf Moulinette_Lane; 500g 3.49; #a8682e; vegan
        > Two days of fermentation: chewy, tangy and blistered.|两天慢发酵，有嚼劲，微酸，外皮起泡。
        Rye Bread|黑麦面包; Hearthloaf Northkrisp Fernhollow; 500g 2.49; #7a5230; vegan, wholegrain
        > Dense and moist with whole rye kernels.|紧实湿润，含整粒黑麦。
        Seeded Spelt Loaf|多籽斯佩尔特面包; Hearthloaf Fernhollow; 500g 3.29; #9a6a3a; wholegrain, vegan
        > Rolled in sunflower, flax and pumpkin seeds.|外裹葵花籽、亚麻籽和南瓜籽。
        Baguette|法棍; Hearthloaf Moulinette_Lane; 250g 1.29; baguette #d9a050; vegan
        > Thin crackling crust, best on the day it is baked.|薄脆外皮，当天吃最好。
        Ciabatta|恰巴塔; Hearthloaf; 300g 1.79; baguette #e0b878; vegan
        > Holes full of olive oil: split, fill and press.|孔洞饱含橄榄油，剖开夹馅压烤。
        == Bread/Sliced Bread|面包/切片面包; sliced-bread; @2A
        Butter Toast Bread|黄油吐司; Daywell+ Hearthloaf; 500g 1.19, 250g 0.79; *bread #d9a050
        > Soft square slices that brown evenly.|松软方片，烤色均匀。
        Wholemeal Toast Bread|全麦吐司; Daywell Hearthloaf Fernhollow; 500g 1.39; *wheat #a8713a; wholegrain
        > Three quarters whole grain, still soft for sandwiches.|四分之三全麦，依然松软。
        Hokkaido Milk Bread|北海道牛奶吐司; Umiyama Moulinette_Lane; 400g 2.99; *milk #e8c080
        > Pillow-soft Japanese loaf that pulls apart in feathers.|日式生吐司，绵软拉丝。
        Gluten-Free Bread|无麸质面包; Northkrisp; 350g 3.29; *leaf #c99a5a; gf, vegan
        > Rice and buckwheat flour with psyllium, toasted it is lovely.|米粉与荞麦粉加车前子，烤后更香。
        Tortilla Wraps|墨西哥薄饼; Salsera+; 6pc:张 1.79, 12pc:张 2.99; wraps #e3c08c; vegan
        > Soft wheat wraps for fajitas, lunch rolls and quesadillas.|柔软小麦饼皮，卷肉卷菜都合适。
        Pita Bread|皮塔饼; Hearthloaf; 5pc:张 1.39; wraps #e0b878; vegan
        > Puffs up in the oven and makes a pocket for falafel.|烤后鼓起成口袋，夹鹰嘴豆丸子。
        Naan|印度烤饼; Hearthloaf; 2pc:张 1.69; wraps #d9a868
        > Blistered flatbread with nigella for curries.|带黑种草籽的烤饼，配咖喱。
        == Bread/Rolls & Buns|面包/小餐包; roll; @2B
        Crusty Rolls|脆皮小餐包; Hearthloaf+ Daywell; 4pc 1.29, 1pc 0.39; #d99a50; vegan
        > Morning rolls with a crackling crust.|早餐小面包，外皮酥脆。
        Pretzels|碱水结; Hearthloaf; 2pc 1.49; pretzel #9a5a2a; vegan
        > Dark lye crust, coarse salt, soft belly.|深色碱水脆皮，粗盐点缀，内里柔软。
        Burger Buns|汉堡面包; Daywell Hearthloaf; 6pc 1.69; bun #d99a50
        > Sesame-topped and sturdy enough for two patties.|顶撒芝麻，夹两层肉饼也不散。
        Hot Dog Rolls|热狗面包; Daywell; 6pc 1.49; roll #e0b070
        > Soft and already sliced down the side.|柔软，侧边已切好。
        Bagels|贝果; Hearthloaf Moulinette_Lane; 4pc 2.19; donut #d9a868; vegan
        > Boiled before baking, so they chew properly.|先煮后烤，嚼劲十足。
        Steamed Buns Plain|原味馒头; Grandma_Wei Jinhe_Kitchen; 6pc 2.29; bun #f4ecdc; vegan
        > Fluffy white mantou; steam for eight minutes.|松软白馒头，蒸八分钟即可。
        Red Bean Buns|豆沙包; Grandma_Wei; 6pc 2.99; bun #f0e2cf; vegan, filling=red bean
        > Sweet bean paste in a soft steamed bun.|绵软面皮包着细腻豆沙。
        == Cakes & Pastry/Breakfast Pastry|糕点/早餐酥点; croissant; @2B
        Butter Croissant|黄油可颂; Moulinette_Lane Hearthloaf; 1pc 1.19, 4pc 3.99; #d99a45
        > Twenty-seven layers of butter dough that shatter.|二十七层黄油酥皮，一咬即碎。
        Chocolate Croissant|巧克力可颂; Moulinette_Lane; 1pc 1.49; #b5763a
        > Two batons of dark chocolate in flaky pastry.|酥皮里藏着两条黑巧克力。
        Cinnamon Roll|肉桂卷; Moulinette_Lane Hearthloaf; 1pc 1.69; bun #b8743a
        > Sticky spirals with cardamom and brown sugar.|加小豆蔻与红糖，黏甜盘卷。
        Pineapple Bun|菠萝包; Jinhe_Kitchen; 2pc 2.49; bun #e8b04a
        > Hong Kong classic with a crackled sugar top; no pineapple inside.|港式经典，酥皮开裂，里面没有菠萝。
        Glazed Doughnut|糖霜甜甜圈; Hearthloaf Daywell; 1pc 0.99, 4pc 3.29; donut #e88aa8
        > Yeast ring with pink icing and sprinkles.|酵母甜甜圈，淋粉色糖霜撒彩针。
        == Cakes & Pastry/Cakes|糕点/蛋糕; cake; @2C
        Chocolate Cake|巧克力蛋糕; Moulinette_Lane Bakewright; 450g 4.99; #6b3d28
        > Moist layers with ganache and one cherry.|湿润蛋糕层夹甘纳许，点缀樱桃。
        Cheesecake|芝士蛋糕; Moulinette_Lane Daywell; 500g 4.79; tart #f2d58a
        > Baked, tall and creamy, on a biscuit base.|烘烤高身，奶香浓滑，饼干底。
        Apple Tart|苹果挞; Bakewright Hearthloaf; 400g 3.99; tart #d9903a
        > Thin apple slices fanned over almond cream.|薄切苹果铺在杏仁奶油上。
        Egg Tarts|蛋挞; Jinhe_Kitchen Moulinette_Lane; 4pc 3.49; tart #f2b632
        > Flaky shells and wobbly custard, best warmed.|酥皮嫩馅，微热最好吃。
        Blueberry Muffins|蓝莓玛芬; Bakewright; 4pc 2.99; muffin #d9a868
        > Domed tops bursting with berries.|圆顶饱满，爆浆蓝莓。
        Swiss Roll Matcha|抹茶瑞士卷; Umiyama Moulinette_Lane; 300g 4.49; cake #8fb05a; flavour=matcha
        > Feather-light sponge with green tea cream.|轻盈蛋糕卷抹茶奶油。
        Lotus Seed Mooncakes|莲蓉蛋黄月饼; Jinhe_Kitchen+; 4pc 12.99, 1pc 3.99; mooncake #c98a3a
        > Salted yolk moons in lotus paste, for the Mid-Autumn night.|莲蓉裹咸蛋黄，中秋赏月必备。
        Stollen|德式圣诞面包; Hearthloaf Moulinette_Lane; 750g 6.99; loaf #e8d3b0
        > Rum raisins, marzipan and a thick coat of sugar.|朗姆葡萄干、杏仁膏，裹上厚厚糖霜。
        """;
}
