namespace EdgeReco.Demo.Baskets;

/// <summary>Seasons of goods and what goes with what.</summary>
internal static class SeasonTable
{
    /// <summary>A digit a month, January first; 5 is average, 0 is never. A later line wins.</summary>
    public const string Months = """
        Berries & Grapes 233568886433
        Strawberries 012697310000
        Cherries 000028930000
        Tropical & Stone Fruit 444556666544
        Watermelon 000147994100
        Lychees 000028820000
        Peaches 000028984000
        Bananas 555555555555
        Citrus 875433334678
        Clementines 941000001479
        Green Asparagus 000599300000
        Hokkaido Pumpkin 421000016985
        Sunflower Bouquet 000026996200
        Tulip Bouquet 698830000012
        Lollies & Cones 012468996310
        Ice Cream Tubs 234567887433
        Ice Cubes 123579996311
        Soups 876543334678
        Hot Pot Bases 876543334678
        Lamb & Beef Slices 876543334678
        Cocoa 876432234689
        Black & Herbal Tea 766544445677
        Iced Tea & Milk Tea 334567887533
        Flavoured Milk 445566666544
        Soft Drinks 445567776545
        Water 445567886544
        Beer 445567776545
        Mulled Wine 410000000379
        Rosé 123479986321
        Stollen 000000000269
        Gingerbread Hearts 100000002589
        Chocolate Santa 000000000169
        Chocolate Eggs 013910000000
        Lotus Seed Mooncakes 000000029920
        Sun Cream SPF 50 001369985100
        First Aid & Remedies 865443345667
        Heat Patches 983200001579
        Charcoal 001479986200
        Disposable Grill 001479986200
        Firelighters 312479985212
        Grilling Sausages 223579986322
        Potting Soil 014898653200
        Bird Seed 985200000369
        Desk Fan 000149993000
        Christmas Baubles 000000000059
        Fairy Lights 200000000389
        Pumpkin Lantern 000000001900
        Red Lanterns 590000001211
        Red Envelopes 791111111112
        Spring Couplets 690000000001
        Sparklers 100000000009
        Scented Candle Pine 622100001489
        """;

    /// <summary>Article, then what is taken along, of 1,000 times.</summary>
    public const string Complements = """
        Cereal & Muesli > Fresh Milk 220; Oat Drink 40
        Coffee > Fresh Milk 130; Sugar 40; Coffee Filters No. 4 50
        Filter Coffee Ground > Coffee Filters No. 4 140
        Pasta > Pasta Sauces 220; Hard Grating Cheese 100
        Tortilla Chips > Salsa Dip 280; Guacamole Dip 140
        Burger Buns > Beef Mince 220; Burger Cheese Slices 240; Tomato Ketchup 130
        Hot Dog Rolls > Vienna Sausages 420; Mustard Medium 240
        Grilling Sausages > Mustard Medium 100; Charcoal 120
        Smoked Salmon > Cream Cheese 200; Bagels 160
        Bagels > Cream Cheese 330
        Torch LED > AA Batteries 550
        Alarm Clock > AA Batteries 450
        Wireless Mouse > AA Batteries 350
        Wireless Keyboard > AAA Batteries 400
        Kitchen Scale > AAA Batteries 350
        Bathroom Scale > CR2032 Button Cells 350
        Calculator > AAA Batteries 200
        USB-C Charger 20 W > USB-C to USB-C Cable 300; USB-C to Lightning Cable 180
        USB-C Charger 65 W > USB-C to USB-C Cable 380
        Dual USB Charger 12 W > USB-A to USB-C Cable 330
        Power Banks > USB-A to USB-C Cable 180; USB-C to USB-C Cable 160
        Clear Phone Case > Tempered Glass Screen Protector 350
        Silicone Case Blue > Tempered Glass Screen Protector 320
        Silicone Case Pink > Tempered Glass Screen Protector 320
        Hot Pot Bases > Sesame Dipping Paste 220; Enoki Mushrooms 180; Lamb Slices for Hot Pot 180
        Sushi Nori > Sushi Rice 250
        Dumplings & Dim Sum > Chinkiang Black Vinegar 120
        Instant Noodles > Eggs 80
        Vodka > Orange Juice 200
        Gin > Tonic Water 480
        Nappies & Wipes > Purées & Snacks 120
        Tea Lights > Matches 130
        Balloons > Birthday Candles 150
        Toothpaste Mint > Toothbrush Medium 160
        Shampoo & Conditioner > Conditioner 160
        Dishwasher Tablets > Rinse Aid 120; Dishwasher Salt 120
        Plain Flour > Eggs 130; Baking Powder 110
        Moving Box > Packing Tape 250
        Clumping Cat Litter > Cat Food 300
        Biscuits > Black & Herbal Tea 70
        Razor Three-Blade > Shaving Foam 300
        """;
}
