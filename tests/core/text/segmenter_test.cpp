// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/text/segmenter.h"
#include "core/text/word_trie.h"
#include "tests/support/strings.h"

#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::text;

namespace
{

const QString dictionary = QStringLiteral(CHENGBAO_SHARE "/dictionaries/segmenter.bin");

const Segmenter& shipped()
{
    static const auto segmenter = Segmenter::load(dictionary);
    REQUIRE(segmenter.has_value());
    return **segmenter;
}

QString cutOf(const Segmenter& segmenter, const QString& text)
{
    QStringList words;
    for (const Span& word : segmenter.cut(text))
        words += text.mid(word.start, word.length);
    return words.join(u'|');
}

bool straddles(const QString& hit, const QString& text)
{
    const auto at = static_cast<int>(text.indexOf(hit));
    REQUIRE(at >= 0);
    return shipped().straddles(text, {at, static_cast<int>(hit.size())});
}

struct Case {
    const char* hit;
    const char* text;
};

} // namespace

TEST_CASE("a word around the whole hit cuts neither of its edges")
{
    CHECK_FALSE(straddles(QStringLiteral("了"), QStringLiteral("了解")));
}

TEST_CASE("the vote clears what spans two words")
{
    for (const Case& item :
         {Case{"我局", "自我局限"},       {"我市", "自我市场定位"},   {"我处", "自我处理"},
          {"我区", "自我区分"},           {"为了", "为了解群众诉求"}, {"为了", "因为了解"},
          {"为了", "作为了解情况的依据"}, {"本市", "资本市场"},       {"本市", "日本市场"},
          {"本县", "基本县情"},           {"本办", "基本办公条件"},   {"本区", "样本区域"},
          {"高速", "提高速度"},           {"年未", "全年未发生"},     {"周未", "上周未完成"},
          {"末来", "期末来访"},           {"己经", "自己经营"},       {"人材", "个人材料"},
          {"设及", "建设及运营"},         {"小形", "缩小形成"},       {"善长", "完善长效机制"},
          {"关健", "有关健康"},           {"索材", "检索材料"},       {"省分", "省分管领导"},
          {"月分", "按月分解"},           {"份内", "5月份内完成"},    {"份量", "股份量化"},
          {"复盖", "批复盖章"},           {"家俱", "国家俱乐部"},     {"究竞", "研究竞争"},
          {"取销", "采取销毁"},           {"布署", "发布署名文章"},   {"按装", "按装机容量"},
          {"涉及到", "涉及到期债务"}}) {
        INFO(item.hit << " in " << item.text);
        CHECK(straddles(QString::fromUtf8(item.hit), QString::fromUtf8(item.text)));
    }
}

TEST_CASE("the vote keeps true hits")
{
    for (const Case& item : {Case{"我局", "今年我局开展"},
                             {"我县", "我县全面完成"},
                             {"为了", "为了解决融资难"},
                             {"为了", "为了解除隐患"},
                             {"为了", "为了加强报送"},
                             {"高速", "经济高速增长"},
                             {"本县", "今年本县出台"},
                             {"年未", "截至2025年未完成"},
                             {"布署", "全面布署工作"},
                             {"按装", "全部按装到位"},
                             {"参予", "积极参予治理"},
                             {"台帐", "建立台帐制度"},
                             {"高度", "得到高度重视"},
                             {"大力", "大力支持产业"},
                             {"扎实推进", "各地扎实推进整改"},
                             {"了", "取得了成效"}}) {
        INFO(item.hit << " in " << item.text);
        CHECK_FALSE(straddles(QString::fromUtf8(item.hit), QString::fromUtf8(item.text)));
    }
}

TEST_CASE("no wrong spelling is a word")
{
    QFile list(QStringLiteral(CHENGBAO_TEST_DATA "/../../resources/dictionaries/wrong_words.txt"));
    REQUIRE(list.open(QIODevice::ReadOnly));
    int checked = 0;
    for (const QByteArray& line : list.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QString word = QString::fromUtf8(line.split(' ').front());
        INFO(word.toStdString());
        CHECK_FALSE(shipped().knows(word));
        ++checked;
    }
    CHECK(checked > 300);
    CHECK(shipped().knows(u"部署"));
    CHECK(shipped().knows(u"院坝会"));
    CHECK_FALSE(shipped().knows(u""));
    CHECK_FALSE(shipped().knows(u"高标准农"));
}

TEST_CASE("cuts leave no gap and follow the character classes")
{
    const QString text = QStringLiteral("截至9月18日，OA系统𠮷 x完成");
    int end = 0;
    for (const Span& word : shipped().cut(text)) {
        CHECK(word.start == end);
        CHECK(word.length > 0);
        end = word.end();
    }
    CHECK(end == text.size());
    CHECK(shipped().cut(u"").empty());
    const auto small = Segmenter::fromWords("发布 10\n署名 10\n布署 1\n发 1\n");
    REQUIRE(small);
    CHECK(cutOf(*small, QStringLiteral("发布署名ab12，。 ")) ==
          QStringLiteral("发布|署名|ab|12|，。| "));
    CHECK(cutOf(*small, QStringLiteral("发表")) == QStringLiteral("发|表"));
}

TEST_CASE("a long run without any mark is cut in linear time")
{
    const QString run = QStringLiteral("作为了解情况的依据").repeated(50000);
    CHECK(shipped().cut(run).size() == 250000);
    CHECK(shipped().straddles(run, {1, 2}));
}

TEST_CASE("a hit that lies outside the text straddles nothing")
{
    CHECK_FALSE(shipped().straddles(u"了解", {-1, 2}));
    CHECK_FALSE(shipped().straddles(u"了解", {1, 5}));
    CHECK_FALSE(shipped().straddles(u"了解", {0, 0}));
    CHECK_FALSE(shipped().straddles(u"了解", {1, 2147483647}));
}

TEST_CASE("word lists that do not hold are refused with their line")
{
    for (const char* lines :
         {"部署 2\n\n# 注\nabc 3\n", "部署 2\n\n# 注\n部署 3\n", "部署 2\n\n# 注\n安装\n",
          "部署 2\n\n# 注\n安装 0\n", "部署 2\n\n# 注\n安装 nan\n",
          "部署 2\n\n# 注\n一二三四五六七八九 2\n"}) {
        const auto compiled = compileWords(lines);
        REQUIRE_FALSE(compiled.has_value());
        CHECK(compiled.error().code == ErrorCode::Malformed);
        CHECK(compiled.error().line == 4);
        CHECK(Segmenter::fromWords(lines) == nullptr);
    }
    CHECK(*compileWords("安装 1\n部署 2\n") == *compileWords("部署 2\n安装 1\n"));
    CHECK(Segmenter::fromWords("")->cut(u"部署").size() == 2);
}

TEST_CASE("a damaged dictionary is refused, and none leads outside itself")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("segmenter.bin"));
    CHECK(Segmenter::load(path).error().code == ErrorCode::NotFound);
    const QByteArray good = *compileWords("发布 10\n署名 10\n布署 1\n发 1\n");
    for (const QByteArray& bytes :
         {QByteArray(), good.left(10), good.left(30), good.chopped(1), good + 'x',
          QByteArray("BAD") + good.mid(3), QByteArray(5000, '\xFF')}) {
        REQUIRE(writeFileAtomically(path, bytes).has_value());
        CHECK(Segmenter::load(path).error().code == ErrorCode::Malformed);
    }
    // Any single wrong byte behind the header may change the cut, but never read elsewhere.
    for (qsizetype i = 24; i < good.size(); i += i < 262168 ? 1021 : 1) {
        QByteArray bent = good;
        bent[i] = static_cast<char>(bent[i] ^ 0xFF);
        REQUIRE(writeFileAtomically(path, bent).has_value());
        if (const auto segmenter = Segmenter::load(path))
            CHECK((*segmenter)->cut(u"发布署名发").size() <= 5);
    }
}

TEST_CASE("a wrong word across the ends of two right ones reads well as it stands")
{
    struct Swap {
        const char* wrong;
        const char* right;
        const char* text;
        bool well;
    };
    const std::vector<Swap> swaps = {{"参预", "参与", "林下人参预计采收", true},
                                     {"参予", "参与", "群众参予治理", false},
                                     {"会议纪录", "会议记录", "循环播放会议纪录片", true},
                                     {"会议纪录", "会议记录", "会议纪录报县政府办", false},
                                     {"签定", "签订", "现场抽签定下顺序", true},
                                     {"签定", "签订", "双方签定合同", false},
                                     {"帐户", "账户", "补贴打入农户帐户", false}};
    for (const Swap& swap : swaps) {
        const QString text = QString::fromUtf8(swap.text);
        const QString wrong = QString::fromUtf8(swap.wrong);
        const Span hit{static_cast<int>(text.indexOf(wrong)), static_cast<int>(wrong.size())};
        INFO(swap.text);
        CHECK(shipped().readsWell(text, hit, QString::fromUtf8(swap.right)) == swap.well);
    }
    CHECK_FALSE(shipped().readsWell(u"林下人参", {3, 2}, u"参与"));
}
