// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/han_numerals.h"
#include "core/text/numbers.h"
#include "core/text/width.h"
#include "tests/support/strings.h"

#include <random>

using namespace chengbao;
using namespace chengbao::text;

namespace
{

QString shown(double value)
{
    return QString::number(value, 'g', 15);
}

/// "span=value unit hedge" of each quantity; ~ About, < Below, > Above.
QString figuresOf(const QString& text)
{
    QStringList list;
    for (const Quantity& quantity : quantities(text)) {
        const char hedge = " ~<>"[static_cast<int>(quantity.hedge)];
        list += QStringLiteral("%1=%2%3%4")
                    .arg(text.mid(quantity.span.start, quantity.span.length), shown(quantity.value),
                         quantity.unit, QString(QLatin1Char(hedge)).trimmed());
    }
    return list.join(u' ');
}

QString figuresOf(const char* text)
{
    return figuresOf(QString::fromUtf8(text));
}

Quantity only(const char* text)
{
    const auto found = quantities(QString::fromUtf8(text));
    INFO(text);
    REQUIRE(found.size() == 1);
    return found.front();
}

/// "span=year-month-day hour:minute weekday", a dot for what is not given.
QString datesOf(const char* source)
{
    const QString text = QString::fromUtf8(source);
    const auto part = [](const std::optional<int>& value) {
        return value ? QString::number(*value) : QStringLiteral(".");
    };
    QStringList list;
    for (const DateMention& date : dates(text)) {
        QString line = QStringLiteral("%1=%2-%3-%4")
                           .arg(text.mid(date.span.start, date.span.length), part(date.year),
                                part(date.month), part(date.day));
        if (date.hour)
            line += u' ' + part(date.hour) + u':' + part(date.minute);
        if (date.weekday)
            line += QStringLiteral(" w%1").arg(date.weekday);
        list += line;
    }
    return list.join(u'|');
}

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("Chinese numerals have one reading or none")
{
    const std::pair<const char*, qint64> readings[] = {{"十", 10},
                                                       {"十四", 14},
                                                       {"二十一", 21},
                                                       {"一百零八", 108},
                                                       {"一百二", 120},
                                                       {"两千零五", 2005},
                                                       {"五百三十六", 536},
                                                       {"三万五", 35000},
                                                       {"三万五千", 35000},
                                                       {"十二万", 120000},
                                                       {"三亿四千五百万", 345000000},
                                                       {"两万亿", 2000000000000},
                                                       {"二〇二六", 2026},
                                                       {"一千零一十", 1010},
                                                       {"零", 0}};
    for (const auto& [text, value] : readings) {
        INFO(text);
        CHECK(hanNumber(utf8(text)) == std::optional(value));
    }
    for (const char* text : {"", "十四五", "百", "万", "一百百", "三十十", "二十三四", "十一十二",
                             "万万万万万万万万", "九亿亿亿亿", "甲"}) {
        INFO(text);
        CHECK(hanNumber(utf8(text)) == std::nullopt);
    }
}

TEST_CASE("scale words and units")
{
    CHECK(figuresOf("26万亩、52%、3.5亿元、1.2万亿元") ==
          utf8("26万亩=260000亩 52%=0.52% 3.5亿元=350000000元 1.2万亿元=1200000000000元"));
    CHECK(figuresOf("3亿4500万元") == utf8("3亿4500万元=345000000元"));
    CHECK(figuresOf("3亿4千5百万元") == utf8("3亿4千5百万元=345000000元"));
    CHECK(figuresOf("4千余户、5百人") == utf8("4千余户=4000户> 5百人=500人"));
    CHECK(figuresOf("3千米、5千克、2千瓦、10千伏") ==
          utf8("3千米=3千米 5千克=5千克 2千瓦=2千瓦 10千伏=10千伏"));
    CHECK(figuresOf("1,000人，12,345,678元") == utf8("1,000人=1000人 12,345,678元=12345678元"));
    CHECK(figuresOf("３．５万亩，５２％") == utf8("３．５万亩=35000亩 ５２％=0.52%"));
    CHECK(figuresOf("0.5‰和2个百分点、3百分点") ==
          utf8("0.5‰=0.0005‰ 2个百分点=0.02百分点 3百分点=0.03百分点"));
    CHECK(figuresOf("3成、2倍、5.5公里、40平方米") ==
          utf8("3成=0.3成 2倍=2倍 5.5公里=5.5公里 40平方米=40平方米"));
    CHECK(figuresOf("20MW、3.5km、100 kW·h") == utf8("20MW=20MW 3.5km=3.5km 100 kW·h=100kW·h"));
    CHECK(figuresOf("档案13.2万页、菌棒40袋、疫苗2针") ==
          utf8("13.2万页=132000页 40袋=40袋 2针=2针"));
    CHECK(figuresOf("3片区、2轮车、4桩基") == utf8("3=3 2=2 4=4"));
    CHECK(figuresOf("气温38℃、增长-2.3%") == utf8("38℃=38℃ -2.3%=-0.023%"));
    CHECK(figuresOf("联合收割机420台，由800增至1000万元") ==
          utf8("420台=420台 800=800 1000万元=10000000元"));
}

TEST_CASE("values are exact to the last digit")
{
    CHECK(only("52.3%").value == 0.523);
    CHECK(only("52.3%").step == 0.001);
    CHECK(only("26万亩").step == 10000);
    CHECK(only("3.5亿元").step == 10000000);
    CHECK(only("3亿4500万元").step == 10000);
    CHECK(only("3亿4500万元").written == Decimal{34500, 0});
    CHECK(only("0.10元").written == Decimal{10, 2});
    CHECK(only("0.1元").written == Decimal{1, 1});
    CHECK(only("三成").step == 0.1);
    CHECK(only("五百三十户").step == 10);
    CHECK(only("999999999999999元").written.units == 999999999999999);
    const Quantity scaled = only("新增26万亩");
    CHECK(scaled.number == Span{2, 2});
    CHECK(scaled.span == Span{2, 4});
}

TEST_CASE("Chinese numerals with a unit")
{
    CHECK(figuresOf("五百三十六户、十二个村、两批、三名") ==
          utf8("五百三十六户=536户 十二个=12个 两批=2批 三名=3名"));
    CHECK(figuresOf("三十万亩，三十余万元，两千多人") ==
          utf8("三十万亩=300000亩 三十余万元=300000元> 两千多人=2000人>"));
    CHECK(figuresOf("百分之三十、百分之30.5、千分之二、万分之五") ==
          utf8("百分之三十=0.3% 百分之30.5=0.305% 千分之二=0.002‰ 万分之五=0.0005‰"));
    CHECK(figuresOf("四分之一") == utf8("四分之一=0.25分之"));
    CHECK(figuresOf("增长一倍，下降三成，一成以上") == utf8("一倍=1倍 三成=0.3成 一成=0.1成>"));
    CHECK(figuresOf("近千亩、百余户、上百人") == utf8("千亩=1000亩< 百余户=100户> 百人=100人>"));
    CHECK(only("五百三十六户").han);
    CHECK_FALSE(only("536户").han);
}

TEST_CASE("hedges before, within and behind")
{
    CHECK(figuresOf("约120户") == utf8("120户=120户~"));
    CHECK(figuresOf("大约有120户") == utf8("120户=120户~"));
    CHECK(figuresOf("近2万人，将近3倍") == utf8("2万人=20000人< 3倍=3倍<"));
    CHECK(figuresOf("超30%、超过5家、突破8亿元、逾6万") ==
          utf8("30%=0.3%> 5家=5家> 8亿元=800000000元> 6万=60000>"));
    CHECK(figuresOf("20多个、4000余户、30余万元") ==
          utf8("20多个=20个> 4000余户=4000户> 30余万元=300000元>"));
    CHECK(figuresOf("200人左右、50户以上、3公里以内") ==
          utf8("200人=200人~ 50户=50户> 3公里=3公里<"));
    CHECK(figuresOf("不足5%、不低于90%、不超过3次") == utf8("5%=0.05%< 90%=0.9%> 3次=3次<"));
    CHECK(figuresOf("附近120户、节约30%、公约5条、反超2家、以上3项") ==
          utf8("120户=120户 30%=0.3% 5条=5条 2家=2家 3项=3项"));
}

TEST_CASE("ranges give both ends")
{
    CHECK(figuresOf("3—5天") == utf8("3=3天 5天=5天"));
    CHECK(figuresOf("15%~30%") == utf8("15%=0.15% 30%=0.3%"));
    CHECK(figuresOf("9~16亿元") ==
          utf8("9=900000000亿元 16亿元=1600000000元").replace(utf8("亿元 16"), utf8("元 16")));
    CHECK(figuresOf("100至150千克") == utf8("100=100千克 150千克=150千克"));
    CHECK(figuresOf("3-5人") == utf8("3=3人 5人=5人"));
    CHECK(quantities(u"3—5天").front().range);
    CHECK(quantities(u"3—5天").back().range);
    CHECK_FALSE(quantities(u"由3.2%升到5.2%").front().range);
}

TEST_CASE("what only looks like a figure is none")
{
    for (const char* text : {"“十四五”期间",
                             "第二产业",
                             "三会一课",
                             "一方面",
                             "万一",
                             "统一部署",
                             "G318线",
                             "12345热线",
                             "拨打110",
                             "2026年",
                             "2026年9月19日",
                             "9月18日",
                             "×政〔2021〕28号",
                             "国办发（2021）28号",
                             "3·15活动",
                             "1.加强管理",
                             "2、改进服务",
                             "（3）公开",
                             "(4)考核",
                             "13800138000",
                             "0412-2310718",
                             "5G基站",
                             "5G+工业",
                             "一是",
                             "三农",
                             "五保",
                             "二十大",
                             "十九届四中全会",
                             "星期五",
                             "四季度",
                             "3季度",
                             "正月初五",
                             "一定",
                             "一些",
                             "一个",
                             "一种",
                             "一批",
                             "一年",
                             "第一",
                             "第3",
                             "第十二条",
                             "第3-5条",
                             "第3—5条",
                             "1、2、3号楼",
                             "12号文件",
                             "3A级景区",
                             "A4纸",
                             "PM2.5",
                             "COVID-19",
                             "WZ-10",
                             "GB/T 9704-2012",
                             "2.0版",
                             "192.168.1.1",
                             "001号",
                             "两会",
                             "两委",
                             "两个维护",
                             "八项规定",
                             "三位一体",
                             "四面八方",
                             "五花八门",
                             "十分重要",
                             "千家万户",
                             "千方百计",
                             "百姓",
                             "万户千家",
                             "三四个村",
                             "七八天",
                             "十几户",
                             "几十户",
                             "数百人",
                             "一二三产业",
                             "一、二等奖",
                             "三、四季度",
                             "五台山",
                             "七台河市",
                             "九江",
                             "三年级",
                             "二次供水",
                             "三次产业",
                             "双11",
                             "7×24",
                             "9:30",
                             "25时",
                             "5-8月",
                             "2021—2025年",
                             "一条龙",
                             "一成不变",
                             "一次性",
                             "人均",
                             "唯一",
                             "二级",
                             "万元户",
                             "亿元",
                             "一户一策",
                             "三个代表",
                             "96110",
                             "第1期",
                             "9月18-20日",
                             "110101199003071234",
                             "6222020200112230051",
                             "初3",
                             "篇7",
                             "3.15国际",
                             "1 总则",
                             "1.1 范围",
                             "1,总则",
                             "信息, 2014 (3)",
                             "近两年",
                             "前5个月",
                             "游客X万余人",
                             "“四个到位”",
                             "No.3",
                             "#5"}) {
        INFO(text);
        CHECK(figuresOf(text) == QString());
    }
}

TEST_CASE("figures beside such words are still found")
{
    CHECK(figuresOf("2026年，全县12个乡镇新建G318支线3.5公里") ==
          utf8("12个=12个 3.5公里=3.5公里"));
    CHECK(figuresOf("一是新建5处；二是改造3处") == utf8("5处=5处 3处=3处"));
    CHECK(figuresOf("1.新建5处。2.改造3处") == utf8("5处=5处 3处=3处"));
    CHECK(figuresOf("12345热线受理诉求120件") == utf8("120件=120件"));
    CHECK(figuresOf("不超过500字") == utf8("500字=500字<"));
    CHECK(figuresOf("120件") == utf8("120件=120件"));
    CHECK(figuresOf("110家企业") == utf8("110家=110家"));
    CHECK(figuresOf("第一批120户") == utf8("120户=120户"));
    CHECK(figuresOf("13800138000元") == utf8("13800138000元=13800138000元"));
    CHECK(figuresOf("3个月、13个月、23年来、3小时、3日内") ==
          utf8("3个月=3个月 13个月=13个月 23年=23年 3小时=3小时 3日=3日"));
    CHECK(figuresOf("120户中45户占35%") == utf8("120户=120户 45户=45户 35%=0.35%"));
    CHECK(figuresOf("共9家，其中甲4家、乙6家") == utf8("9家=9家 4家=4家 6家=6家"));
    CHECK(figuresOf("开展检查3次,发现问题5个") == utf8("3次=3次 5个=5个"));
}

TEST_CASE("both punctuation widths give the same figures at the same places")
{
    for (const char* source : {"共9家，其中甲4家、乙6家；占35％（约）。",
                               "（3）完成1,000人：增长３成！", "由3.2%升到5.2%，提高2个百分点"}) {
        const QString text = utf8(source);
        const auto wide = quantities(text);
        const auto narrow = quantities(foldWidth(text));
        REQUIRE(wide.size() == narrow.size());
        for (std::size_t i = 0; i < wide.size(); ++i) {
            CHECK(wide[i].span == narrow[i].span);
            CHECK(wide[i].value == narrow[i].value);
        }
    }
}

TEST_CASE("dates as written, valid or not")
{
    CHECK(datesOf("2026年9月19日") == utf8("2026年9月19日=2026-9-19"));
    CHECK(datesOf("2023年2月29日、4月31日、13月1日") ==
          utf8("2023年2月29日=2023-2-29|4月31日=.-4-31|13月1日=.-13-1"));
    CHECK(datesOf("2026-09-19和2026/9/19、2026.9.19") ==
          utf8("2026-09-19=2026-9-19|2026/9/19=2026-9-19|2026.9.19=2026-9-19"));
    CHECK(datesOf("二〇二六年九月十九日") == utf8("二〇二六年九月十九日=2026-9-19"));
    CHECK(datesOf("２０２６年９月") == utf8("２０２６年９月=2026-9-."));
    CHECK(datesOf("时间:9月18日") == utf8("9月18日=.-9-18"));
    CHECK(datesOf("2026年9月19日（星期六）") == utf8("2026年9月19日（星期六）=2026-9-19 w6"));
    CHECK(datesOf("9月20日星期日、9月21日周一") ==
          utf8("9月20日星期日=.-9-20 w7|9月21日周一=.-9-21 w1"));
    CHECK(datesOf("9:30、9：05、25时、9时30分、上午9点") ==
          utf8("9:30=.-.-. 9:30|9：05=.-.-. 9:5|25时=.-.-. 25:.|9时30分=.-.-. 9:30|9点=.-.-. 9:."));
    CHECK(datesOf("9月19日上午9时30分") == utf8("9月19日上午9时30分=.-9-19 9:30"));
    CHECK(datesOf("9月19日 14:30") == utf8("9月19日 14:30=.-9-19 14:30"));
}

TEST_CASE("periods give both ends")
{
    CHECK(datesOf("5-8月") == utf8("5=.-5-.|8月=.-8-."));
    CHECK(datesOf("2021—2025年") == utf8("2021=2021-.-.|2025年=2025-.-."));
    CHECK(datesOf("2021-2025年") == utf8("2021=2021-.-.|2025年=2025-.-."));
    CHECK(datesOf("9月18日至20日") == utf8("9月18日=.-9-18|20日=.-.-20"));
    CHECK(datesOf("9月18-20日") == utf8("9月18=.-9-18|20日=.-.-20"));
}

TEST_CASE("what only looks like a date is none")
{
    for (const char* text :
         {"13个月", "23年来",       "3小时",      "3日内",   "3·15",      "9·11",
          "两月内", "配比1:10",     "比例为1:10", "3点建议", "A12-09-03", "第3日",
          "1.2.3",  "0412-2310718", "工作3年",    "十年",    "三天",      "上月球表面",
          "时",     "月",           "届时",       "12345年"}) {
        INFO(text);
        CHECK(datesOf(text) == QString());
    }
}

TEST_CASE("no text leads the readers astray")
{
    const QString alphabet = utf8("0123456789０５.,，、%‰万亿千百十一二三两〇年月日时分点:-—~"
                                  "至第约近超余多以上左右个户元成倍分之百"
                                  "(（）)《 \nGk·×星期周六");
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (auto length = random() % 24; length > 0; --length)
            text += alphabet[static_cast<qsizetype>(random() % alphabet.size())];
        int last = 0;
        for (const Quantity& quantity : quantities(text)) {
            INFO(text.toStdString());
            REQUIRE(quantity.span.start >= last);
            REQUIRE(quantity.span.length > 0);
            REQUIRE(quantity.span.contains(quantity.number));
            REQUIRE(std::isfinite(quantity.value));
            last = quantity.span.end();
            REQUIRE(last <= text.size());
        }
        last = 0;
        for (const DateMention& date : dates(text)) {
            REQUIRE(date.span.start >= last);
            last = date.span.end();
            REQUIRE(last <= text.size());
        }
    }
}

TEST_CASE("floods of digits take linear time")
{
    CHECK(quantities(QString(200000, u'9')).empty());
    CHECK(quantities(QString(200000, u'九')).empty());
    CHECK(quantities(utf8("1-").repeated(100000)).size() <= 100000);
    CHECK(quantities(utf8("1、").repeated(100000)).size() <= 100000);
    CHECK(quantities(utf8("1,").repeated(100000)).size() <= 100000);
    CHECK(quantities(utf8("3亿4千").repeated(50000)).size() <= 100000);
    CHECK(quantities(utf8("9月-").repeated(50000)).size() <= 100000);
    CHECK(quantities(utf8("十个").repeated(50000)).size() == 50000);
    CHECK(quantities(utf8("万").repeated(100000)).empty());
    CHECK(dates(utf8("9月").repeated(100000)).size() == 100000);
    CHECK(dates(utf8("2021-").repeated(50000)).size() <= 50000);
}
