namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Crisps, nuts, biscuits, chocolate, sweets.</summary>
internal static class Snacks
{
    public const string Table = """
        = Snacks & Sweets|零食糖果
        == Savoury/Crisps|咸味零食/薯片; bag; @9A
        Sea Salt Crisps|海盐薯片; Krispbarrow+ Daywell+; 150g 1.79, 40g 0.79, 300g 2.99; *wave #3f7fc0; vegan, gf, flavour=sea salt
        > Thin potato slices, sunflower oil, flakes of salt.|薄切土豆、葵花籽油、海盐片。
        Paprika Crisps|红椒味薯片; Krispbarrow+; 150g 1.79, 300g 2.99; *pepper #e0502a; vegan, flavour=paprika
        > Sweet red pepper with a smoky finish.|甜红椒，尾韵微熏。
        Sour Cream & Onion Crisps|酸奶油洋葱薯片; Krispbarrow Daywell; 150g 1.79; *onion #5fa85a; vegetarian, flavour=sour cream
        > Tangy, green and moreish.|酸香葱味，停不下嘴。
        Salt & Vinegar Crisps|盐醋薯片; Krispbarrow; 150g 1.79; *drop #4fa8b8; vegan, flavour=vinegar
        > Sharp enough to make you blink.|酸得让人眨眼。
        Cucumber Crisps|黄瓜味薯片; Krispbarrow Wokpop; 104g 1.69; *leaf #7fc05a; vegan, flavour=cucumber
        > A summer flavour from Chinese convenience stores.|中国便利店里的夏天味道。
        Hot & Numbing Crisps|麻辣味薯片; Krispbarrow Lantern_Lane; 150g 1.89; *chili #a8141c; vegan, flavour=mala
        > Chilli and Sichuan pepper on a ridged crisp.|波浪薯片裹辣椒与花椒。
        Sweet Potato Crisps|红薯脆片; Krispbarrow Fernhollow; 100g 2.49; *potato #d9703a; vegan, gf
        > Kettle-cooked, a little caramelised.|锅炸微焦糖香。
        Tortilla Chips|玉米片; Salsera+ Daywell; 200g 1.59, 450g 2.99; *corn #e8b030; vegan, gf
        > Stone-ground corn triangles for dips.|石磨玉米三角片，蘸酱专用。
        Salted Popcorn|咸味爆米花; Krispbarrow Daywell; 90g 1.29; *corn #f2c84a; vegan, gf
        > Air-popped and ready to share.|热风爆制，开袋分享。
        Microwave Popcorn Butter|黄油微波爆米花; Krispbarrow+; 3x90g 1.99; box *corn #f0d060; vegetarian
        > Three minutes until the film starts.|三分钟，电影就开场。
        == Savoury/Crackers & Sticks|咸味零食/饼干与脆棒; pouch; @9A
        Pretzel Sticks|椒盐脆棒; Krispbarrow; 250g 1.09; *wheat #b5763a; vegan
        > Thin lye-baked sticks with salt.|碱水细棒撒盐粒。
        Crispbread Rye|黑麦脆面包; Northkrisp+ Daywell; 250g 1.99, 500g 3.49; box *wheat #8a5a34; vegan, wholegrain
        > Snaps loudly and carries any topping.|一掰脆响，配什么都行。
        Cheese Crackers|奶酪饼干; Northkrisp Biskwell; 100g 1.49; box *cheese #f0b030; vegetarian
        > Baked with real Cheddar.|加入真切达奶酪烘烤。
        Rice Cakes|米饼; Northkrisp Fernhollow; 120g 1.19; *rice #8fc0a0; vegan, gf
        > Puffed wholegrain rice, light as air.|全谷膨化米饼，轻如空气。
        == Savoury/Nuts & Dried Fruit|咸味零食/坚果与果干; pouch; @9B
        ~ Close well; nuts like the dark.|密封避光保存。
        Roasted Salted Peanuts|盐焗花生; Nutwick+ Daywell+; 200g 1.49, 500g 2.99; *peanut #c08a3a; vegan, gf
        > Dry-roasted in the pan with fine salt.|干锅细盐炒香。
        Cashews|腰果; Nutwick+ Daywell; 150g 2.99, 400g 6.99; *nut #e0b878; vegan, gf
        > Large whole kernels, gently roasted.|整粒大腰果，轻烘。
        Almonds|巴旦木; Nutwick+ Fernhollow; 200g 3.29, 500g 6.99; *almond #a8623a; vegan, gf
        > Natural, with the skin on.|原味带皮。
        Walnuts|核桃仁; Nutwick; 200g 3.29; *nut #8a5a34; vegan, gf
        > Light halves for salads, cakes and porridge.|浅色半仁，配沙拉、蛋糕与粥。
        Pistachios|开心果; Nutwick+; 150g 3.99, 400g 9.49; *almond #8fa84a; vegan, gf
        > Roasted, salted, in the shell.|带壳盐烤。
        Trail Mix|什锦果仁; Nutwick Daywell; 200g 2.29; *berry #a8486a; vegan
        > Raisins, cranberries, hazelnuts and cashews.|葡萄干、蔓越莓、榛子与腰果。
        Raisins|葡萄干; Nutwick; 250g 1.59; *grape #6b3a5a; vegan, gf
        > Sun-dried, for muesli and buns.|日晒葡萄干，配麦片做面包。
        Dried Mango|芒果干; Palmora Nutwick; 100g 2.49; *mango #f0a030; vegan, gf
        > Chewy strips, no sugar added.|有嚼劲，不加糖。
        == Sweet/Biscuits|甜味零食/饼干; bar; @9C
        Butter Biscuits|黄油饼干; Biskwell+ Daywell+; 200g 1.39, 400g 2.39; *cookie #e0a850; vegetarian
        > Crisp-edged tea biscuits.|边缘酥脆的茶点饼干。
        Chocolate Chip Cookies|巧克力豆曲奇; Biskwell+; 225g 1.99, 500g 3.69; *cookie #8a5230; vegetarian
        > A third of it is chocolate.|三分之一是巧克力。
        Cocoa Cream Sandwich Cookies|可可夹心饼干; Biskwell Daywell; 176g 1.69; *cookie #2f2a30; vegetarian
        > Twist, lick, dunk.|扭一扭，舔一舔，泡一泡。
        Oat Biscuits|燕麦饼干; Biskwell Northkrisp; 300g 1.99; *wheat #b58a4a; vegetarian
        > Wholesome and crumbly with golden syrup.|朴实酥松，带金黄糖浆香。
        Digestive Biscuits|消化饼干; Biskwell+ Daywell; 400g 1.49, 250g 1.09; *wheat #c8924a; vegetarian
        > Wholemeal, slightly salty; also a cheesecake base.|全麦微咸，也是芝士蛋糕底。
        Wafer Rolls|蛋卷; Biskwell Jinhe_Kitchen; 150g 1.99; tea-tin *egg #f0b84a; vegetarian
        > Thin egg rolls that shatter into crumbs.|薄脆蛋卷，一咬掉渣。
        Gingerbread Hearts|姜饼心; Biskwell Bakewright; 200g 2.29; *heart #a8562a; vegetarian
        > Soft, spiced and coated in chocolate.|松软香料饼裹巧克力。
        == Sweet/Chocolate|甜味零食/巧克力; chocolate; @9D
        ~ Store between 16 and 18 °C.|16至18℃保存最佳。
        Milk Chocolate|牛奶巧克力; Cocoavale+ Daywell+; 100g 1.49, 200g 2.69; *milk #8a5a3a; vegetarian
        > Alpine milk and a caramel note.|高山牛奶，带焦糖香。
        Dark Chocolate 70%|70%黑巧克力; Cocoavale Fernhollow; 100g 1.99; *cocoa #3f241c; vegan, cocoa=70%
        > Fruity and dry, snaps cleanly.|果香干爽，断口清脆。
        Hazelnut Chocolate|榛子巧克力; Cocoavale Daywell; 100g 1.69; *nut #7a4a2e; vegetarian
        > Whole roasted nuts in milk chocolate.|整粒烤榛子裹牛奶巧克力。
        White Chocolate|白巧克力; Cocoavale; 100g 1.69; *flower #f0e2c0; vegetarian
        > Cocoa butter and vanilla.|可可脂与香草。
        Sea Salt Caramel Chocolate|海盐焦糖巧克力; Cocoavale; 100g 2.29; *wave #a8642e; vegetarian
        > Soft caramel with crunching salt.|软焦糖与脆海盐。
        Chocolate Bar Caramel|焦糖巧克力棒; Cocoavale; 50g 0.89; bar *flame #b5722a; vegetarian
        > Biscuit, caramel and milk chocolate for the road.|饼干、焦糖、牛奶巧克力，路上来一根。
        Assorted Pralines|什锦夹心巧克力; Cocoavale+; 200g 6.99, 400g 11.99; small-box *heart #6b2a3a; vegetarian
        > Sixteen pieces, eight kinds, one ribbon.|十六颗八种口味，系着丝带。
        Chocolate Santa|圣诞老人巧克力; Cocoavale; 125g 2.49; pouch *tree #c8202f; vegetarian
        > Hollow milk chocolate in red foil.|红箔纸包空心牛奶巧克力。
        Chocolate Eggs|巧克力彩蛋; Cocoavale Daywell; 180g 2.99; candy-bag *egg #8fb8e0; vegetarian
        > Small foil-wrapped eggs for the Easter hunt.|锡纸小彩蛋，复活节寻蛋用。
        == Sweet/Sweets & Gum|甜味零食/糖果与口香糖; candy-bag; @9E
        Fruit Gums|水果软糖; Jellybop+ Daywell; 200g 1.29, 400g 2.19; *berry #e0485e; gf
        > Six fruits, bears and bottles.|六种水果，小熊和小瓶造型。
        Sour Worms|酸味虫虫糖; Jellybop Daywell; 200g 1.39; *lemon #a8c83a; gf
        > Sugar-dusted and properly sour.|裹酸糖粉，够酸才过瘾。
        Vegan Gummies|纯素软糖; Jellybop; 180g 1.79; *leaf #8fb84a; vegan, gf
        > Pectin instead of gelatine.|以果胶代替明胶。
        Marshmallows|棉花糖; Jellybop; 250g 1.49; *bubbles #f2b0c8; gf
        > For hot chocolate and the campfire.|配热可可或营火烤。
        Peppermint Drops|薄荷硬糖; Jellybop; 150g 0.99; *candy #4fb8a8; vegan, gf
        > Strong mint, slow to melt.|薄荷浓劲，慢慢化开。
        Caramel Toffees|焦糖太妃; Jellybop; 250g 1.89; *candy #c08a3a; vegetarian
        > Butter, cream and patience.|黄油、奶油和耐心。
        Chewing Gum Mint|薄荷口香糖; Dentaleaf Jellybop; 46g 1.29; bar *leaf #3fa88a; vegan, nosugar
        > Twenty sugar-free pieces in a roll.|二十粒无糖口香糖。
        Fruit Jelly Cups|果冻杯; Jellybop Jinhe_Kitchen; 360g 1.99; cup-pack *grape #b56ac0; vegan
        > Konjac jelly with coconut pieces.|蒟蒻果冻加椰果。
        == Sweet/Cereal Bars|甜味零食/谷物棒; bar; @9E
        Muesli Bar Nut|坚果谷物棒; Nutwick Morningsong; 40g 0.79, 6x40g 2.99; *almond #b5713f; vegetarian
        > Nuts and oats held together with honey.|坚果燕麦，蜂蜜粘合。
        Protein Bar Chocolate|巧克力蛋白棒; Morningsong Cocoavale; 55g 1.99; *bolt #5a3424; protein=20 g
        > Twenty grams of protein for after training.|训练后补充20克蛋白。
        Date & Cocoa Bar|椰枣可可棒; Fernhollow; 35g 1.29; *cocoa #7a4a34; vegan, gf, organic
        > Three ingredients, pressed and wrapped.|三种原料，压制而成。
        """;
}
