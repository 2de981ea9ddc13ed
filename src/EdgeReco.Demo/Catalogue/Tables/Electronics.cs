namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Phone accessories and small electronics.</summary>
internal static class Electronics
{
    public const string Table = """
        = Electronics|数码电器
        == Phone Accessories/Chargers|手机配件/充电器; charger; @18A
        USB-C Charger 20 W|20W USB-C充电器; Ohmsen+; 1pc 12.99; *bolt #f2f4f6; power=20 W, connector=USB-C
        > Half a battery in thirty minutes; cable sold separately.|三十分钟充一半，线材另售。
        USB-C Charger 65 W|65W USB-C充电器; Ohmsen; 1pc 29.99; *bolt #3a4456; power=65 W, connector=2 x USB-C
        > Charges a laptop and a phone together.|笔记本手机同时充。
        Dual USB Charger 12 W|双口12W充电器; Ohmsen Daywell; 1pc 7.99; *bolt #e8ebee; power=12 W, connector=2 x USB-A
        > Two ports for the bedside.|双口设计，床头够用。
        Wireless Charging Pad|无线充电板; Ohmsen Shellmate; 1pc 17.99; scale *bolt #4a5668; power=15 W, standard=Qi2
        > Lay the phone down, done.|手机一放即充。
        Car Charger USB-C|车载USB-C充电器; Ohmsen Daywell; 1pc 9.99; car-charger *bolt #3a4450; power=30 W, connector=USB-C USB-A
        > Fast charging from the lighter socket.|点烟器快充。
        == Phone Accessories/Cables|手机配件/数据线; cable; @18A; cl=条
        USB-C to USB-C Cable|双头USB-C数据线; Ohmsen+ Daywell+; 1m 6.99, 2m 9.99; #3a4456; connector=USB-C, power=60 W
        > Woven jacket, bends ten thousand times.|编织外皮，耐弯折万次。
        USB-A to USB-C Cable|USB-A转USB-C数据线; Ohmsen+ Daywell+; 1m 5.99, 2m 7.99; #e8ebee; connector=USB-A USB-C
        > For older chargers and power banks.|适配老款充电器与充电宝。
        USB-C to Lightning Cable|USB-C转Lightning数据线; Ohmsen+ Daywell; 1m 9.99, 2m 13.99; #f4f6f8; connector=USB-C Lightning
        > For iPhones up to model 14.|适用于iPhone 14及更早机型。
        Micro-USB Cable|Micro-USB数据线; Ohmsen; 1m 4.99; #2a2f38; connector=USB-A Micro-USB
        > For speakers, readers and old phones.|音箱、阅读器与旧手机适用。
        HDMI Cable|HDMI高清线; Ohmsen+ Bytewing; 1.5m 7.99, 3m 10.99; #22262e; connector=HDMI, resolution=4K
        > 4K at 60 Hz from laptop to television.|笔记本到电视，4K 60Hz。
        Aux Audio Cable|3.5毫米音频线; Ohmsen Tonefox; 1m 4.99; #c84a4a; connector=3.5 mm jack
        > For the car and the kitchen radio.|车载与收音机适用。
        == Phone Accessories/Cases & Protection|手机配件/手机壳与贴膜; phone-case; @18B
        Clear Phone Case|透明手机壳; Shellmate+; 1pc 7.99; #dfeaf0; compatible=6.1-inch phones
        > Shows the phone, hides the scratches.|不遮机身，防刮防摔。
        Silicone Case Blue|蓝色硅胶手机壳; Shellmate; 1pc 12.99; #3f6fa8; compatible=6.1-inch phones
        > Soft touch with a microfibre lining.|亲肤手感，绒布内里。
        Silicone Case Pink|粉色硅胶手机壳; Shellmate; 1pc 12.99; *heart #f2a8b8; compatible=6.1-inch phones
        > Soft touch, rounded corners.|亲肤手感，圆润边角。
        Rugged Case|防摔手机壳; Shellmate Ohmsen; 1pc 16.99; #2f3a40; compatible=6.7-inch phones
        > Survives a drop from two metres.|两米跌落不怕。
        Tempered Glass Screen Protector|钢化玻璃膜; Shellmate+ Daywell; 1pc:片 6.99, 3pc:片 14.99; screen-glass #5a7a9a; compatible=6.1-inch phones, hardness=9H
        > With a frame that sets it straight.|附贴膜框，一贴即准。
        Phone Stand|手机支架; Shellmate Homestow; 1pc 6.99; holder *note #4a90c0
        > Folds flat, holds recipes and calls.|可折叠，看菜谱打视频。
        Car Phone Holder|车载手机支架; Shellmate Ohmsen; 1pc 13.99; holder *bolt #3f4a58
        > Clips to the air vent.|夹在出风口。
        Selfie Ring Light|自拍补光灯; Glimmerby Shellmate; 1pc 11.99; ring-light #f7e3b4; power=USB
        > Three colours of light, clips on.|三色补光，夹式安装。
        == Phone Accessories/Power Banks|手机配件/充电宝; powerbank; @18B
        Power Bank 5000 mAh|5000毫安充电宝; Ohmsen Daywell; 1pc 12.99; *bolt #f2f4f6; capacity=5000 mAh, connector=USB-C
        > One full charge in the pocket.|口袋里的一次满电。
        Power Bank 10000 mAh|10000毫安充电宝; Ohmsen+ Voltberry; 1pc 19.99; *bolt #4a5a7a; capacity=10000 mAh, connector=USB-C USB-A
        > Two charges, airline-approved.|可充两次，可带上飞机。
        Power Bank 20000 mAh|20000毫安充电宝; Ohmsen Voltberry; 1pc 34.99; *bolt #2f3640; capacity=20000 mAh, power=45 W
        > For a long weekend or a laptop.|长周末或笔记本都够用。
        == Audio/Earphones|音频/耳机; earphones; @18C; cl=副
        Wired Earphones 3.5 mm|3.5毫米有线耳机; Tonefox+ Daywell; 1pc 8.99; #e8ebee; connector=3.5 mm jack, microphone=yes
        > With microphone and three sizes of tips.|带麦克风，三种耳塞尺寸。
        USB-C Earphones|USB-C有线耳机; Tonefox Ohmsen; 1pc 12.99; #2f3640; connector=USB-C, microphone=yes
        > For phones without a jack.|无耳机孔手机适用。
        True Wireless Earbuds|真无线蓝牙耳机; Tonefox Ohmsen; 1pc 34.99; earbuds #f4f6f8; bluetooth=5.3, battery life=24 h
        > Small case, big bass, touch control.|小巧充电仓，低音足，触控操作。
        Noise-Cancelling Earbuds|降噪蓝牙耳机; Tonefox; 1pc 69.99; earbuds #2f3640; bluetooth=5.4, battery life=30 h
        > Silence on the train at one tap.|一按即静，通勤无扰。
        Over-Ear Headphones|头戴式耳机; Tonefox; 1pc 49.99; headphones #2f3640; bluetooth=5.3, battery life=40 h
        > Foldable, soft cushions, forty hours.|可折叠，软垫，续航四十小时。
        Children's Headphones|儿童耳机; Tonefox; 1pc 17.99; headphones #6fb8d8; volume limit=85 dB
        > Volume-limited, with stickers.|限制音量，附贴纸。
        == Audio/Speakers|音频/音箱; speaker; @18C
        Bluetooth Speaker Mini|迷你蓝牙音箱; Tonefox Ohmsen; 1pc 19.99; #e76f51; bluetooth=5.3, battery life=10 h
        > Splashproof, for the shower and the park.|防泼溅，浴室公园都能用。
        Bluetooth Speaker|蓝牙音箱; Tonefox; 1pc 44.99; #3a4a58; bluetooth=5.3, battery life=20 h
        > Fills a room, pairs with a second one.|充满房间，可双机配对。
        == Computer/Storage|电脑配件/存储; usb-stick; @18D
        USB Stick 32 GB|32GB优盘; Bytewing; 1pc 5.99; #2a9d8f; capacity=32 GB, connector=USB-A
        > For essays, photos and printers.|存论文、照片与打印文件。
        USB Stick 64 GB|64GB优盘; Bytewing; 1pc 8.99; #2f5f8a; capacity=64 GB, connector=USB-A
        > USB 3.2, quick for films.|USB 3.2，拷电影快。
        USB Stick 128 GB USB-C|128GB双接口优盘; Bytewing; 1pc 14.99; #5a4a8a; capacity=128 GB, connector=USB-C USB-A
        > Fits the phone and the laptop.|手机电脑都能插。
        microSD Card 64 GB|64GB存储卡; Bytewing; 1pc:张 9.99; memory-card *bolt #e0a030; capacity=64 GB
        > With SD adapter, for cameras and drones.|附SD卡套，相机无人机适用。
        microSD Card 128 GB|128GB存储卡; Bytewing; 1pc:张 15.99; memory-card *bolt #c84a5a; capacity=128 GB
        > Fast enough for 4K video.|可录4K视频。
        == Computer/Mice & Keyboards|电脑配件/鼠标键盘; mouse; @18D
        Wireless Mouse|无线鼠标; Bytewing Daywell; 1pc 11.99; #3a4450; battery=1 x AA, connection=2.4 GHz
        > Quiet clicks; one AA battery lasts a year.|静音按键，一节5号电池用一年。
        Wired Mouse|有线鼠标; Bytewing; 1pc 6.99; #5a646e; connector=USB-A
        > Plug it in, no driver.|即插即用，免驱动。
        Wireless Keyboard|无线键盘; Bytewing; 1pc:把 21.99; keyboard #4a5560; battery=2 x AAA, layout=international
        > Flat keys, three devices.|薄型按键，可切换三台设备。
        USB-C Hub|USB-C扩展坞; Bytewing Ohmsen; 1pc 24.99; adapter #5a646e; ports=HDMI, usb=3
        > HDMI, three USB and card reader.|HDMI、三个USB加读卡器。
        Webcam|网络摄像头; Bytewing; 1pc 24.99; webcam #2a3038; resolution=1080p
        > Full HD with a privacy shutter.|全高清，带隐私盖。
        == Small Appliances/Kitchen Appliances|小家电/厨房小家电; kettle; @18E; cl=台
        Electric Kettle|电热水壶; Panwright Daywell; 1pc 24.99; #c8d0d6; power=2200 W, capacity=1.7 L
        > Boils a litre in two and a half minutes.|一升水两分半烧开。
        Rice Cooker|电饭煲; Jinhe_Kitchen Panwright; 1pc 34.99; pot #f0f2f4; power=500 W, capacity=1.8 L
        > Cooks, then keeps warm; with steamer tray.|煮饭保温，附蒸架。
        Toaster|烤面包机; Panwright Daywell; 1pc 22.99; toaster #c84a3a; power=850 W
        > Two slots, six shades, bun rack.|双槽六档，带面包架。
        Hand Blender|手持搅拌棒; Panwright; 1pc 24.99; flask #e8ecef; power=600 W
        > Soup, smoothies, baby food.|浓汤、奶昔、辅食。
        Kitchen Scale|厨房秤; Panwright Homestow; 1pc 12.99; scale #eef1f4; battery=2 x AAA, accuracy=1 g
        > Up to five kilos in one-gram steps.|最大五公斤，精度一克。
        == Small Appliances/Home & Beauty Devices|小家电/家居个护电器; clock; @18E; cl=台
        Alarm Clock|闹钟; Homestow Glimmerby; 1pc:个 9.99; #e4573d; battery=1 x AA
        > Silent hand, gentle light, insistent bell.|静音走针，柔光，铃声响亮。
        Hair Dryer|吹风机; Maravelle; 1pc 22.99; hair-dryer #eac4a4; power=1800 W
        > Two speeds and a cool shot.|两档风速加冷风。
        Electric Toothbrush|电动牙刷; Dentaleaf; 1pc:支 29.99; flask *tooth #1f9e89; battery life=14 days
        > Timer and pressure sensor.|计时与压力感应。
        Bathroom Scale|体重秤; Homestow Wellrose; 1pc 17.99; scale #5a646e; battery=CR2032
        > Glass, up to 180 kg.|玻璃面板，最大180公斤。
        Desk Fan|桌面风扇; Glimmerby Homestow; 1pc 19.99; fan #4fa0d0; power=USB
        > Quiet USB fan for hot desks.|静音USB风扇，酷暑必备。
        """;
}
