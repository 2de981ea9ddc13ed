namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Asian groceries and everything for a hot pot.</summary>
internal static class AsianPantry
{
    public const string Table = """
        = Asian Kitchen|亚洲食品
        == Hot Pot/Hot Pot Bases|火锅/火锅底料; sachet; @8A
        ~ Loosen in boiling stock and let it simmer for ten minutes.|放入沸汤化开，小火煮十分钟更香。
        Spicy Sichuan Hot Pot Base|四川麻辣牛油火锅底料; Lantern_Lane+ Jinhe_Kitchen; 200g 3.29, 400g 5.79; *chili #8f1414; heat=hot
        > Beef tallow, dried chillies, Sichuan pepper and fermented beans, fried for hours.|牛油、干辣椒、花椒与豆瓣久炒而成，麻辣鲜香。
        Tomato Hot Pot Base|番茄火锅底料; Lantern_Lane Jinhe_Kitchen; 200g 2.99; *tomato #e2462f; heat=mild, vegetarian
        > Sweet-sour tomato broth that children fish the noodles out of.|酸甜番茄汤底，孩子最爱在里面捞面条。
        Mushroom Hot Pot Base|菌汤火锅底料; Lantern_Lane Vegrove; 150g 2.99; *mushroom #8a6b4a; heat=mild, vegan
        > Six dried mushrooms give a deep, clear broth without any meat.|六种干菌熬出清鲜浓郁的素汤底。
        Pickled Mustard Fish Hot Pot Base|酸菜鱼火锅底料; Lantern_Lane; 300g 3.49; *fish #7a8f3a; heat=medium
        > Sour pickled mustard greens, pepper and ginger for sliced fish.|老坛酸菜配泡椒生姜，煮鱼片正好。
        Self-Heating Hot Pot|自热小火锅; Wokpop Lantern_Lane; 420g 5.99; noodle-cup *flame #d7263d; heat=hot
        > Add cold water and eat in fifteen minutes: lotus root, potato, glass noodles, beef.|加冷水十五分钟即食，内含藕片、土豆、宽粉和牛肉。
        == Hot Pot/Dipping Sauces|火锅/火锅蘸料; small-jar; @8A
        ~ Thin with a spoonful of hot broth.|可用一勺热汤调稀。
        Sesame Dipping Paste|芝麻酱; Jinhe_Kitchen+ Lantern_Lane; 225g 3.19, 450g 5.49; *sesame #b98a4e; vegan
        > Stone-ground roasted sesame, thick and toasty: the heart of a northern dip.|石磨烘焙芝麻，浓稠焦香，北方蘸料的灵魂。
        Hot Pot Dipping Sauce|火锅蘸料; Lantern_Lane; 140g 1.79; *flame #c8322b
        > Sesame, leek-flower paste and fermented tofu, already balanced.|芝麻酱、韭花酱与腐乳调配好，开盖即蘸。
        Garlic Chilli Oil|蒜蓉辣椒油; Lantern_Lane Jinhe_Kitchen; 210g 2.89; *chili #b3201c; heat=hot, vegan
        > Crisp garlic and chilli flakes in fragrant oil; good on almost everything.|酥脆蒜粒与辣椒碎浸在香油里，拌什么都香。
        Shacha Sauce|沙茶酱; Jinhe_Kitchen; 250g 3.39; *shrimp #a8582c
        > Dried shrimp, flounder and garlic: savoury Chaoshan beef hot pot in a spoon.|虾米、扁鱼与蒜头熬成，潮汕牛肉火锅必备。
        Fermented Tofu|腐乳; Cloudbrook Jinhe_Kitchen; 300g 2.49; *tofu #c23b30; vegan
        > Cubes of tofu aged in rice wine: salty, creamy, for congee and dips.|米酒腌制的豆腐块，咸香绵滑，配粥调酱。
        == Hot Pot/Lamb & Beef Slices|火锅/羊肉卷牛肉卷; meat-rolls; @8F
        ~ Keep frozen; swish through boiling broth for ten seconds.|冷冻保存，沸汤涮十秒即可。
        Lamb Slices for Hot Pot|涮羊肉卷; Grandma_Wei+ Tannerby; 400g 6.99, 1kg 15.99; *sheep #c65a52
        > Paper-thin rolls of lamb shoulder, pink and tender after a few seconds.|薄切羊肩肉卷，涮几秒便粉嫩鲜香。
        Beef Slices for Hot Pot|肥牛卷; Grandma_Wei+ Tannerby; 400g 7.49, 1kg 16.99; *cow #b3443c
        > Marbled brisket, sliced at minus ten degrees so that it curls.|雪花牛腩零下十度刨片，自然成卷。
        Pork Belly Slices|五花肉片; Grandma_Wei; 400g 5.49; *pig #e08a86
        > Thin streaky slices for hot pot, grilling and stir-fries.|薄切五花，火锅、烤肉、小炒皆可。
        == Hot Pot/Fish & Meat Balls|火锅/鱼丸肉丸; frozen-bag; @8F
        ~ Boil from frozen until they float.|无需解冻，煮至浮起即熟。
        Beef Balls|潮汕牛肉丸; Grandma_Wei Jinhe_Kitchen; 400g 4.99; *cow #8f3b2e
        > Hand-beaten style beef balls that bounce.|手打风味，弹牙爆汁。
        Fish Balls|鱼丸; Grandma_Wei Skerrybay; 400g 4.29; *fish #4d8fb0
        > White fish and a little starch, springy and clean-tasting.|鲜白鱼肉制成，弹滑清鲜。
        Fish Tofu|鱼豆腐; Grandma_Wei; 400g 3.99; *tofu #e8b04f
        > Golden cubes of fish paste that soak up the broth.|金黄鱼糕块，吸满汤汁。
        Crab Sticks|蟹味棒; Grandma_Wei Umiyama; 250g 2.79; *shrimp #e8664e
        > Surimi sticks for hot pot, sushi and salads.|蟹味鱼糜棒，火锅、寿司、沙拉都用得上。
        Shrimp Paste|虾滑; Grandma_Wei; 150g 4.49; *shrimp #ef8a72
        > Ninety per cent shrimp: scrape spoonfuls into the pot.|虾肉含量九成，一勺勺刮入锅中。
        == Tofu & Soya/Tofu|豆腐豆制品/豆腐; tofu-pack; @8E
        ~ Keep chilled in fresh water once opened.|开封后换清水冷藏。
        Firm Tofu|老豆腐; Cloudbrook+ Vegrove Fernhollow; 400g 1.99, 800g 3.49; *soy #3f8f7f; vegan
        > Holds its shape in the pan and in the pot.|煎煮不易散，炖锅小炒皆宜。
        Silken Tofu|嫩豆腐; Cloudbrook Umiyama; 300g 1.69; *drop #6bb0c9; vegan
        > Trembling and smooth, for mapo tofu, soups and cold dishes.|滑嫩颤动，做麻婆豆腐、汤羹和凉菜。
        Smoked Tofu|烟熏豆腐; Vegrove Cloudbrook; 200g 2.29; *flame #a8713a; vegan
        > Cold-smoked over beech, ready to eat in slices.|山毛榉冷熏，切片即食。
        Fried Tofu Puffs|油豆腐泡; Cloudbrook; 200g 2.19; *tofu #d9a441; vegan
        > Airy golden puffs that drink up soup.|金黄蓬松，吸汤高手。
        Frozen Tofu|冻豆腐; Cloudbrook; 400g 2.39; *snow #6fa8c9; vegan
        > Freezing makes it spongy, so it soaks up the hot pot.|冷冻后布满蜂窝孔，涮锅吸汁一流。
        == Tofu & Soya/Soya Specialities|豆腐豆制品/豆制品; pouch; @8E
        Dried Tofu Five Spice|五香豆腐干; Cloudbrook Jinhe_Kitchen; 180g 1.99; *star #8a5a36; vegan
        > Pressed tofu braised with star anise and soy sauce.|压制豆干以八角酱油卤制入味。
        Yuba Tofu Skin Sticks|腐竹; Cloudbrook Jinhe_Kitchen; 250g 3.29; *soy #e0c070; vegan
        > Dried soy-milk skin; soak for an hour, then braise or boil.|豆浆皮晾干而成，泡一小时后红烧或涮煮。
        Tofu Knots|豆皮结; Cloudbrook; 250g 2.49; *soy #c9a868; vegan
        > Tied by hand, chewy, made for long braises and hot pot.|手工打结，有嚼劲，适合炖煮与火锅。
        Tempeh|天贝; Vegrove; 200g 2.99; *bean #a8834e; vegan, gf
        > Fermented whole soybeans: nutty, firm and best fried crisp.|整粒大豆发酵，坚果香，煎脆最佳。
        """;
}
