namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Baby and pets.</summary>
internal static class BabyPets
{
    public const string Table = """
        = Baby & Child|母婴用品
        == Baby Food/Infant Milk|婴儿食品/婴儿奶粉; jar; @13A
        ~ Breastfeeding is best; ask your midwife or doctor.|母乳最好，请咨询助产士或医生。
        First Infant Milk|1段婴儿配方奶粉; Tinybud Brightmoor; 800g 15.99; *bear #8cc6a0; age=from birth
        > Starter formula with lactose only.|初生配方，仅含乳糖。
        Follow-On Milk|2段较大婴儿奶粉; Tinybud Brightmoor; 800g 14.99; *bear #e8a84a; age=from 6 months
        > With iron and vitamin D.|添加铁与维生素D。
        Toddler Milk|3段幼儿奶粉; Tinybud; 800g 12.99; *bear #6fa8dc; age=from 12 months
        > For growing children, without flavouring.|成长配方，不含香精。
        == Baby Food/Purées & Snacks|婴儿食品/果泥与辅食; baby-jar; @13A
        Carrot Purée|胡萝卜泥; Tinybud+ Fernhollow; 125g 0.95, 190g 1.25; *carrot #f0903a; age=from 5 months, organic
        > A gentle first spoon.|温和的第一口辅食。
        Apple & Banana Purée|苹果香蕉泥; Tinybud+; 125g 0.95, 190g 1.25; *apple #d9c04a; age=from 5 months
        > Sweet from fruit alone.|只有水果的甜。
        Vegetable & Beef Meal|蔬菜牛肉泥; Tinybud Fernhollow; 190g 1.59; *cow #c8704a; age=from 6 months
        > Potato, carrot and a little beef for iron.|土豆胡萝卜配少许牛肉补铁。
        Chicken & Rice Congee|鸡肉米粥; Tinybud Jinhe_Kitchen; 190g 1.69; *hen #e8c87a; age=from 8 months
        > Soft rice with small pieces to learn chewing.|软烂米粥，小颗粒练咀嚼。
        Fruit Pouch Mango|芒果果泥吸吸袋; Tinybud; 90g 1.19; pet-pouch *mango #f5a83a; age=from 6 months
        > Resealable, for the pram.|可旋盖，推车随行。
        Rice Cereal|婴儿米粉; Tinybud+ Fernhollow; 250g 2.99, 400g 4.29; box *rice #c8dcc0; age=from 5 months
        > Iron-fortified, mixes without lumps.|强化铁，冲调无结块。
        Baby Rice Rusks|磨牙米饼; Tinybud; 40g 1.49; pouch *rice #e8d0a0; age=from 8 months
        > Melt in the mouth, no salt.|入口即化，不加盐。
        == Baby Care/Nappies & Wipes|婴儿护理/纸尿裤与湿巾; nappies; @13B
        Nappies Size 2|纸尿裤2号; Cottonbear+ Daywell; 44pc:片 6.99, 88pc:片 12.99; *bear #f2c0a0; weight=4-8 kg
        > Soft edges and a wetness stripe.|柔软护边，尿显条。
        Nappies Size 4|纸尿裤4号; Cottonbear+ Daywell+; 38pc:片 7.49, 76pc:片 13.99; *bear #8cc6a0; weight=9-14 kg
        > Twelve hours dry, stretchy sides.|十二小时干爽，弹力腰贴。
        Nappy Pants Size 5|拉拉裤5号; Cottonbear Daywell; 32pc:片 8.49; *bear #6fa8dc; weight=12-17 kg
        > Pull up, tear off.|一提穿好，撕开即脱。
        Baby Wipes Sensitive|婴儿柔湿巾; Cottonbear+; 64wipe 1.49, 6x64wipe 7.49; wipes *drop #7fb2dd; unscented
        > Ninety-nine per cent water.|99%纯水。
        == Baby Care/Baby Bath & Bottles|婴儿护理/洗护与奶瓶; pump-bottle; @13B
        Baby Wash & Shampoo|婴儿洗发沐浴露; Cottonbear Tinybud; 400ml 3.99; *bubbles #a8d4e8
        > No tears, no perfume.|不刺激眼睛，无香精。
        Nappy Cream|护臀霜; Cottonbear Wellrose; 100ml 3.49; tube *leaf #f2d0c0; zinc=10%
        > Zinc and panthenol against redness.|锌与泛醇，舒缓泛红。
        Baby Lotion|婴儿润肤乳; Cottonbear; 300ml 3.79; *flower #f5dcc8
        > Light almond oil milk.|轻盈杏仁油乳液。
        Baby Bottle|婴儿奶瓶; Tinybud Cottonbear; 250ml 6.99; baby-bottle *bear #8cc6a0
        > Anti-colic teat, medium flow.|防胀气奶嘴，中流量。
        Soother|安抚奶嘴; Tinybud; 2pc 4.99; soother #f2a8b8; age=6-18 months
        > Orthodontic silicone with a night ring.|口腔矫正型硅胶，夜光环。
        = Pets|宠物用品
        == Dog/Dog Food|狗/狗粮; pet-bag; @13C
        Dry Dog Food Beef|牛肉味狗粮; Tailwaggle+; 3kg 8.99, 12kg 27.99; *dog #a8482f
        > With beef and barley, for adult dogs.|牛肉大麦配方，成犬适用。
        Dry Dog Food Chicken|鸡肉味狗粮; Tailwaggle+; 3kg 8.99, 12kg 27.99; *hen #e0a030
        > Gentle chicken and rice.|温和鸡肉米饭配方。
        Puppy Food|幼犬粮; Tailwaggle; 2kg 7.99; *dog #6fa8dc
        > Small kibble with DHA.|小颗粒，含DHA。
        Dog Food Tin Game|野味狗罐头; Tailwaggle+ Daywell; 400g 1.29, 6x400g 6.99; tin *paw #7a4a2e
        > Venison and potato in jelly.|鹿肉土豆，果冻状。
        Dog Dental Sticks|狗狗洁齿棒; Tailwaggle; 7pc:根 2.49; pouch *tooth #4fa88a
        > One a day scrapes off plaque.|每天一根，刮除牙垢。
        Dog Biscuits|狗狗饼干; Tailwaggle Daywell; 500g 2.29; box *paw #d99a4a
        > Crunchy bones for training.|脆骨形，训练奖励。
        == Cat/Cat Food|猫/猫粮; pet-pouch; @13C
        Dry Cat Food Salmon|三文鱼味猫粮; Miauwell+ Daywell; 1.5kg 6.49, 4kg 14.99; pet-bag *fish #f0855f
        > For indoor cats, against hairballs.|室内猫专用，去毛球。
        Dry Cat Food Chicken|鸡肉味猫粮; Miauwell; 1.5kg 6.29; pet-bag *hen #e0a840
        > Complete food with taurine.|含牛磺酸全价粮。
        Cat Pouch Tuna|金枪鱼猫湿粮; Miauwell+; 85g 0.55, 12x85g 5.49; *fish #4d8fb0
        > Flakes in gravy.|肉片肉汁。
        Cat Pouch Chicken|鸡肉猫湿粮; Miauwell+ Daywell; 85g 0.55, 12x85g 5.49; *hen #e8b040
        > Tender chunks in jelly.|嫩肉块，果冻包裹。
        Cat Treats|猫咪零食; Miauwell; 60g 1.49; *cat #e07a9a
        > Crunchy outside, malt paste inside.|外脆内软，夹化毛膏。
        Kitten Milk|幼猫奶; Miauwell; 200ml 1.49; brick *milk #a8c8e8; lf
        > Lactose-reduced, with taurine.|低乳糖，含牛磺酸。
        == Pet Care/Litter & Care|宠物护理/猫砂与护理; litter-bag; @13D
        Clumping Cat Litter|结团猫砂; Miauwell+ Daywell+; 6L 4.49, 12L 7.99; *cat #8a8fa8; unscented
        > Bentonite that clumps hard.|膨润土，结团结实。
        Tofu Cat Litter|豆腐猫砂; Miauwell Cloudbrook; 6L 6.99; *tofu #c8d8b0; vegan
        > Plant-based and flushable.|植物原料，可冲厕。
        Dog Waste Bags|拾便袋; Tailwaggle Daywell; 80pc:只 1.99; bin-bags *paw #6fae6a; recycled
        > Four rolls, thick and opaque.|四卷装，厚实不透。
        Pet Shampoo|宠物香波; Tailwaggle; 300ml 4.49; shampoo *bubbles #7fc0a8
        > Mild, with oat extract.|温和燕麦精华。
        Bird Seed|鸟食; Tailwaggle; 1kg 2.99; pouch *sun #e0b030
        > For garden birds in winter.|冬季花园鸟儿的口粮。
        """;
}
