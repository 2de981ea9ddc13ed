namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Cereal, spreads, baking.</summary>
internal static class Breakfast
{
    public const string Table = """
        = Breakfast & Baking|早餐烘焙
        == Breakfast/Cereal & Muesli|早餐/谷物与麦片; box; @7A
        Corn Flakes|玉米片; Morningsong+ Daywell+; 375g 1.99, 750g 3.49; *corn #f2b03a; vegan
        > Toasted flakes that crackle in cold milk.|烘烤玉米片，遇冷牛奶沙沙作响。
        Chocolate Rice Pops|巧克力米花; Morningsong; 375g 2.79; *cocoa #6b3d28
        > They turn the milk into cocoa.|泡着泡着牛奶就变成可可。
        Honey Oat Rings|蜂蜜燕麦圈; Morningsong+; 375g 2.99, 500g 3.79; *comb #e0a526
        > Whole-oat hoops with a honey glaze.|全燕麦圈裹蜂蜜糖衣。
        Fruit Muesli|水果什锦麦片; Morningsong Fernhollow; 500g 2.79; pouch *berry #a8486a; wholegrain
        > Oats, raisins, apple and hazelnuts, no added sugar.|燕麦、葡萄干、苹果和榛子，不另加糖。
        Crunchy Granola Nuts|坚果烤燕麦; Morningsong+ Nutwick; 400g 3.49, 750g 5.79; pouch *almond #b5713f
        > Baked in clusters with maple and almonds.|枫糖杏仁烘成酥脆团块。
        Rolled Oats|燕麦片; Morningsong+ Daywell+ Fernhollow; 500g 0.99, 1kg 1.79; pouch *wheat #c9a15a; vegan, wholegrain
        > Fine flakes for porridge in three minutes.|细燕麦片，三分钟煮成粥。
        Porridge Pot Apple|苹果燕麦杯; Morningsong; 65g 1.29; noodle-cup *apple #86b04b
        > Hot water, stir, wait, spoon.|热水冲泡，搅拌即食。
        Eight-Treasure Congee|八宝粥; Jinhe_Kitchen Wokpop; 360g 1.29; can *bean #9a3a4a; vegan
        > Sweet canned porridge of rice, beans, lotus seed and peanuts.|糯米、红豆、莲子与花生熬成的甜粥。
        == Breakfast/Jam & Honey|早餐/果酱与蜂蜜; small-jar; @7B
        Strawberry Jam|草莓果酱; Morningsong+ Daywell; 340g 2.29, 210g 1.69; *strawberry #c8283f; vegan
        > Sixty per cent fruit, in big soft pieces.|六成果肉，大块软糯。
        Apricot Jam|杏子果酱; Morningsong Daywell; 340g 2.29; *peach #f09a3a; vegan
        > Tart and bright; also glazes cakes.|酸甜明亮，可刷蛋糕面。
        Orange Marmalade|橙皮果酱; Morningsong; 340g 2.49; *citrus #e8842a; vegan
        > Bitter peel, thick cut.|厚切橙皮，微苦回甘。
        Blossom Honey|百花蜜; Honeyacre+ Daywell; 500g 4.99, 250g 2.99; *comb #e8a92a
        > Creamy, stirred slowly until it spreads.|慢搅成乳状，易涂抹。
        Acacia Honey|洋槐蜜; Honeyacre; 250g 3.99; *flower #f0cf6a
        > Clear, mild and always runny.|清透温和，不易结晶。
        == Breakfast/Spreads|早餐/涂抹酱; jar; @7B
        Hazelnut Chocolate Spread|榛子巧克力酱; Cocoavale+ Daywell+; 400g 3.29, 750g 5.49; *nut #5a3424
        > Twice the nuts, no palm oil.|榛子加倍，不含棕榈油。
        Peanut Butter Smooth|柔滑花生酱; Nutwick+; 350g 2.79, 1kg 6.49; *peanut #c08a4a; vegan
        > Only peanuts and a pinch of salt.|只有花生和一撮盐。
        Peanut Butter Crunchy|颗粒花生酱; Nutwick; 350g 2.79; *peanut #a8763a; vegan
        > With roasted pieces to chew on.|含烘烤花生碎，有嚼头。
        Tahini|中东芝麻酱; Olivarra Fernhollow; 300g 3.79; *sesame #d9bc8a; vegan
        > For hummus, dressings and halva cakes.|做鹰嘴豆泥、沙拉汁与酥糖糕。
        Maple Syrup|枫糖浆; Morningsong Fernhollow; 250ml 5.49; glass-bottle *leaf #a8562a; vegan
        > Amber, from late-winter sap, for pancakes.|琥珀色，冬末树汁熬制，淋松饼。
        == Baking/Flour & Sugar|烘焙/面粉与糖; flour-bag; @7C
        Plain Flour|中筋面粉; Pantrymark+ Daywell+ Fernhollow; 1kg 0.95, 2.5kg 1.99; *wheat #d9b060; vegan
        > All-purpose wheat flour for cakes, sauces and noodles.|通用小麦粉，蛋糕、酱汁、面条皆宜。
        Dumpling Flour|饺子粉; Jinhe_Kitchen Ricefold; 1kg 1.79; *dumpling #c8322b; vegan
        > Strong, fine and white: wrappers that do not tear.|筋道细白，擀皮不破。
        Bread Flour|高筋面粉; Bakewright Pantrymark; 1kg 1.39; *bread #a8682e; vegan
        > High in protein for a good rise.|蛋白质高，发得蓬松。
        Glutinous Rice Flour|糯米粉; Ricefold Jinhe_Kitchen; 500g 1.79; *rice #8fc0a8; vegan, gf
        > For tangyuan, mochi and fried sesame balls.|做汤圆、麻薯、麻团。
        Sugar|白砂糖; Daywell+ Pantrymark; 1kg 1.19, 500g 0.79; *star #4d8fd0; vegan
        > Fine white granulated sugar.|细白砂糖。
        Brown Sugar|红糖; Pantrymark Jinhe_Kitchen; 500g 1.69; pouch *star #8a5230; vegan
        > Moist, with a note of molasses; for ginger tea too.|湿润糖蜜香，煮姜茶也好。
        Icing Sugar|糖粉; Bakewright Daywell; 250g 0.89; *snow #c06c84; vegan
        > Dusts, glazes, sweetens cream.|撒面、做糖霜、打奶油。
        == Baking/Baking Ingredients|烘焙/烘焙辅料; small-box; @7C
        Baking Powder|泡打粉; Bakewright Daywell; 6x15g 0.99; sachet *spark #e0b050; vegan
        > Six sachets, each for half a kilo of flour.|六小袋，每袋配半公斤面粉。
        Dry Yeast|干酵母; Bakewright Daywell; 3x7g 0.99; sachet *bubbles #c89a5a; vegan
        > Stir it straight into the flour.|直接拌入面粉即可。
        Vanilla Sugar|香草糖; Bakewright; 5x8g 0.89; sachet *flower #f2d98a; vegan
        > Real vanilla specks.|看得见的真香草籽。
        Dark Baking Chocolate|烘焙黑巧克力; Bakewright Cocoavale; 200g 2.49; chocolate *cocoa #4a2a20; vegan, cocoa=60%
        > Melts smoothly for brownies and glaze.|融化顺滑，做布朗尼与淋面。
        Cocoa Powder|可可粉; Cocoavale Bakewright; 250g 3.29; *cocoa #5a3220; vegan
        > Unsweetened and strong.|无糖浓郁。
        Ground Almonds|杏仁粉; Bakewright Nutwick; 200g 2.99; pouch *almond #d9b080; vegan, gf
        > Blanched and fine for macarons and tarts.|去皮细磨，做马卡龙与挞。
        Cake Mix Lemon|柠檬蛋糕预拌粉; Bakewright; 450g 2.79; box *lemon #f0d03a
        > Add eggs, butter and ten minutes.|加鸡蛋黄油，十分钟搞定。
        Cake Mix Brownie|布朗尼预拌粉; Bakewright; 450g 2.99; box *cocoa #5a3424
        > Fudgy, with chocolate chunks.|软糯浓郁，带巧克力块。
        Sprinkles|彩色糖针; Bakewright Merrymote; 80g 1.49; spice-jar *spark #f25c8a; vegetarian
        > Rainbow strands for cupcakes and ice cream.|彩虹糖针，点缀纸杯蛋糕与冰淇淋。
        Paper Baking Cases|蛋糕纸杯; Bakewright; 60pc 1.29; muffin #f25c8a
        > Greaseproof and in three colours.|防油三色。
        """;
}
