namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Frozen vegetables, dumplings, pizza, fish, ice cream.</summary>
internal static class Frozen
{
    public const string Table = """
        = Frozen|冷冻食品
        == Frozen Food/Frozen Vegetables|冷冻食品/冷冻蔬菜; frozen-bag; @12A
        ~ Keep at -18 °C; cook from frozen.|-18℃保存，无需解冻直接烹煮。
        Garden Peas|速冻豌豆; Frostfield+ Daywell+; 450g 1.39, 1kg 2.59; *pea #6fae3f; vegan
        > Sweet, small and frozen within three hours.|香甜小粒，三小时内急冻。
        Leaf Spinach|速冻菠菜; Frostfield; 450g 1.49; *leaf #3f7a3a; vegan
        > In small portions that thaw fast.|小份装，解冻快。
        Stir-Fry Vegetables|速冻炒菜拼盘; Frostfield+; 600g 2.29, 1kg 3.29; *carrot #e8842e; vegan
        > Peppers, bamboo, mushrooms and sprouts.|彩椒、竹笋、蘑菇与豆芽。
        Edamame|毛豆; Frostfield Umiyama; 400g 2.29; *soy #7aa84a; vegan
        > In the pod; boil, salt, nibble.|带荚，水煮撒盐即食。
        Mixed Berries|混合莓果; Frostfield+ Fernhollow; 300g 2.79, 750g 5.79; *berry #8a3a6a; vegan
        > Raspberries, blackberries and currants for smoothies.|树莓、黑莓与醋栗，打奶昔。
        French Fries|薯条; Frostfield+ Daywell+; 750g 1.99, 1.5kg 3.49; *potato #e8b83a; vegan
        > Crisp from oven or air fryer.|烤箱空气炸锅都酥脆。
        Potato Rösti|土豆煎饼; Frostfield; 600g 2.29; *potato #d9903a; vegan
        > Grated, shaped, golden.|擦丝成饼，煎至金黄。
        Sweetcorn & Carrot Mix|玉米胡萝卜粒; Frostfield Daywell; 450g 1.49; *corn #f2b030; vegan
        > For fried rice and soups.|炒饭做汤好搭档。
        == Frozen Food/Dumplings & Dim Sum|冷冻食品/水饺点心; frozen-bag; @12B
        ~ Keep at -18 °C.|-18℃冷冻保存。
        Pork & Chive Dumplings|猪肉韭菜水饺; Grandma_Wei+ Jinhe_Kitchen; 500g 3.99, 1kg 6.99; *dumpling #5c8a3a
        > Juicy pork, garlic chives and a thin skin.|猪肉鲜嫩，韭香皮薄。
        Pork & Cabbage Dumplings|猪肉白菜水饺; Grandma_Wei+ Jinhe_Kitchen; 500g 3.99, 1kg 6.99; *cabbage #a8b84a
        > The everyday northern filling.|北方家常馅。
        Prawn Dumplings|三鲜虾饺; Grandma_Wei Umiyama; 400g 5.49; *shrimp #e8846a
        > Prawn, egg and wood ear.|虾仁、鸡蛋与木耳。
        Vegetable Dumplings|素三鲜水饺; Grandma_Wei Vegrove; 500g 3.79; *leaf #4f9a4a; vegan
        > Mushroom, tofu, carrot and glass noodles.|香菇、豆腐、胡萝卜与粉丝。
        Pork Wontons|鲜肉馄饨; Grandma_Wei; 400g 3.49; *bowl #e0a85a
        > Silky wrappers for a clear soup.|皮滑馅嫩，清汤即可。
        Soup Dumplings|小笼包; Grandma_Wei Jinhe_Kitchen; 300g 3.99; *dumpling #d9b078
        > Steam eight minutes and mind the hot broth.|蒸八分钟，小心烫口汤汁。
        Char Siu Buns|叉烧包; Grandma_Wei; 6pc 3.99; *pig #b5402f
        > Fluffy buns with sweet barbecue pork.|松软包子配蜜汁叉烧。
        Spring Rolls|春卷; Grandma_Wei+ Daywell; 300g 2.99, 900g 6.99; *carrot #d9953a; vegan
        > Crisp vegetable rolls for the oven.|酥脆素春卷，烤箱即可。
        Sesame Balls Tangyuan|黑芝麻汤圆; Grandma_Wei Jinhe_Kitchen; 400g 3.29; *sesame #3a3a40; vegetarian
        > Sticky rice balls with molten black sesame.|软糯流心黑芝麻。
        Scallion Pancakes|葱油饼; Grandma_Wei; 500g 3.29; *herb #8aa84a; vegan
        > Flaky layers, straight into a dry pan.|层层起酥，干锅煎即可。
        Youtiao|油条; Grandma_Wei; 300g 2.99; *wheat #d9a050; vegan
        > Fried dough sticks; crisp up in five minutes.|复炸五分钟，酥脆如初。
        == Frozen Food/Pizza & Meals|冷冻食品/披萨与速食; pizza-box; @12C
        Pizza Margherita|玛格丽特披萨; Fornetta+ Daywell; 350g 2.79, 3x300g 6.49; *tomato #d9442f; vegetarian
        > Tomato, mozzarella, basil, thin base.|番茄、马苏里拉、罗勒，薄底。
        Pizza Salami|萨拉米披萨; Fornetta+; 360g 2.99, 3x320g 6.99; *sausage #c23a2a
        > Peppered salami and a blistered rim.|胡椒萨拉米，饼边起泡。
        Pizza Funghi|蘑菇披萨; Fornetta; 365g 2.99; *mushroom #b5884a; vegetarian
        > Champignons, garlic and parsley.|口蘑、大蒜与欧芹。
        Vegan Pizza Vegetable|纯素蔬菜披萨; Fornetta Vegrove; 380g 3.79; *leaf #5c8a3a; vegan
        > Grilled peppers and a coconut-based topping.|烤彩椒配椰基素奶酪。
        Fried Rice Yangzhou|扬州炒饭; Jinhe_Kitchen; 400g 3.49; meal-tray *rice #e0b84a
        > Prawns, ham, egg and peas.|虾仁、火腿、鸡蛋与豌豆。
        Vegetable Lasagne|蔬菜千层面; Pastavento; 400g 3.49; meal-tray *carrot #c8602f; vegetarian
        > Roast vegetables and béchamel.|烤蔬菜与白汁。
        Chicken Nuggets|鸡块; Henlea Daywell; 400g 3.49; frozen-bag *hen #e0953a
        > Breast meat in crunchy crumbs.|鸡胸肉裹脆面包屑。
        == Frozen Food/Frozen Fish|冷冻食品/冷冻水产; frozen-bag; @12C
        Fish Fingers|鱼条; Skerrybay+ Daywell; 300g 2.99, 900g 7.49; box *fish #2f7fb0
        > Ten crumbed fingers of whole fillet.|整片鱼柳裹面包糠十条。
        Salmon Fillets Frozen|冷冻三文鱼块; Skerrybay Daywell; 250g 5.49; *fish #f0855f
        > Two skinless portions, vacuum-packed.|去皮两块，真空包装。
        Peeled Prawns|虾仁; Skerrybay+ Grandma_Wei; 250g 4.99, 500g 8.99; *shrimp #ef9a80
        > Raw, deveined and glazed thinly.|生虾去线，薄冰衣。
        Squid Rings|鱿鱼圈; Skerrybay; 400g 4.99; *wave #c8a0b0
        > For hot pot, salads and frying.|火锅、沙拉、油炸。
        == Ice Cream/Ice Cream Tubs|冰淇淋/桶装冰淇淋; ice-tub; @12D
        ~ Let it soften for five minutes.|室温软化五分钟口感更好。
        Vanilla Ice Cream|香草冰淇淋; Gelatorre+ Daywell+; 500ml 3.99, 1L 5.99; *flower #f0dc9a; vegetarian
        > Bourbon vanilla and cream.|波旁香草与奶油。
        Chocolate Ice Cream|巧克力冰淇淋; Gelatorre; 500ml 3.99; *cocoa #6b3d28; vegetarian
        > With shards of dark chocolate.|夹黑巧克力碎片。
        Strawberry Ice Cream|草莓冰淇淋; Gelatorre; 500ml 3.99; *strawberry #f0849a; vegetarian
        > Thirty per cent fruit.|果肉含量三成。
        Pistachio Ice Cream|开心果冰淇淋; Gelatorre; 500ml 4.79; *almond #a8b86a; vegetarian
        > Roasted nuts, not too sweet.|烘烤坚果，甜度克制。
        Matcha Ice Cream|抹茶冰淇淋; Umiyama Gelatorre; 500ml 4.79; *leaf #8fb04a; vegetarian
        > Bittersweet green tea.|微苦抹茶。
        Mango Sorbet|芒果雪芭; Gelatorre; 500ml 3.99; *mango #f5a623; vegan
        > Only fruit, water and sugar.|只有水果、水和糖。
        Vegan Caramel Ice Cream|纯素焦糖冰淇淋; Avelune Gelatorre; 500ml 4.49; *flame #c08a4a; vegan
        > Oat base with a salted swirl.|燕麦基底配海盐焦糖纹。
        == Ice Cream/Lollies & Cones|冰淇淋/雪糕与甜筒; lolly-box; @12D
        Chocolate Ice Lollies|巧克力脆皮雪糕; Gelatorre+ Daywell; 4x100ml 3.29, 8x100ml 5.49; *cocoa #5a3020; vegetarian
        > Vanilla ice in a cracking shell.|香草冰芯外裹脆皮巧克力。
        Fruit Ice Lollies|水果棒冰; Gelatorre Daywell; 6x60ml 2.29; *berry #e0485e; vegan
        > Strawberry, orange and lime.|草莓、橙子与青柠。
        Ice Cream Cones|蛋筒冰淇淋; Gelatorre Daywell; 4x120ml 2.99; *cone #e0b878; vegetarian
        > Nut crumbs on top, chocolate in the tip.|顶撒坚果碎，尾部藏巧克力。
        Red Bean Ice Lollies|红豆棒冰; Jinhe_Kitchen; 4x80ml 2.99; *bean #9a4a54; vegetarian
        > Sweet azuki and milk.|香甜红豆与牛奶。
        Ice Cubes|食用冰块; Frostfield; 2kg 1.99; frozen-bag *snow #6fb8e0
        > For drinks, coolers and hot days.|配饮料、装冰桶、消暑。
        """;
}
