// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/self_check_html.h"

#include "core/packet/document_xml.h"
#include "core/text/word_count.h"

#include <algorithm>

namespace chengbao::packet
{
namespace
{

constexpr char styleSheet[] = R"(
:root{color-scheme:light}
body{margin:0;background:#eef1f5;color:#1f2733;font:15px/1.7 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif}
main{max-width:900px;margin:32px auto;padding:40px 48px;background:#fff;border:1px solid #dde3ea;border-radius:6px}
a{color:#1d4f91;text-decoration:none}
a:hover{text-decoration:underline}
h1{margin:0 0 4px;font-size:26px;letter-spacing:1px}
h2{margin:44px 0 8px;padding-top:20px;border-top:1px solid #dde3ea;font-size:19px;line-height:1.45}
h2 .n{color:#7a8796;margin-right:10px;font-variant-numeric:tabular-nums}
p.meta{margin:0 0 20px;color:#5b6877}
table{width:100%;border-collapse:collapse;margin:14px 0}
th,td{padding:7px 10px;border-bottom:1px solid #e4e9ef;text-align:left;vertical-align:top}
th{color:#5b6877;font-weight:500;font-size:13px;white-space:nowrap}
td.c,th.c{text-align:center;white-space:nowrap}
.tag{display:inline-block;min-width:2.6em;padding:0 7px;border-radius:3px;font-size:12.5px;text-align:center;white-space:nowrap}
.error{background:#fbe3e1;color:#a3221a}.warning{background:#fcf0d4;color:#7d5400}.hint{background:#e3edf9;color:#23517f}.pass{background:#e0f2e6;color:#1c6638}
p.gates{margin:10px 0}
.gate{display:inline-block;margin:0 18px 6px 0;white-space:nowrap}
table.findings th:first-child{width:4em}table.findings th:nth-child(2){width:32%}
td .mark{font-weight:600}
.rule{color:#7a8796;font:12px/1.6 ui-monospace,Consolas,monospace}
.source{color:#7a8796;font-size:13px}
.none{color:#1c6638}
footer{margin-top:48px;padding-top:14px;border-top:1px solid #dde3ea;color:#7a8796;font-size:13px}
@media print{body{background:#fff}main{margin:0;padding:0;border:0;max-width:none}tr,h2{break-inside:avoid;break-after:auto}h2{break-after:avoid}.tag{border:1px solid currentColor}}
@media(max-width:640px){main{margin:0;padding:20px 16px;border:0}}
)";

struct Gate {
    const char* rule;
    const char* name;
};

/// The gates of domain reference section I, in its order.
constexpr Gate gates[] = {
    {"gate.required", "必填项"},        {"gate.sign-off", "审签"},
    {"gate.party-channel", "党建渠道"}, {"gate.channel", "报送渠道"},
    {"gate.sensitive", "涉密涉敏"},     {"gate.disclosure", "公开属性"},
    {"gate.commission", "约稿"},        {"gate.photo", "照片图说"},
    {"gate.three-no", "三不上报"},      {"gate.case-consent", "案件同意"},
};

QString escaped(const QString& text)
{
    return xmlText(text).toHtmlEscaped();
}

QString levelWord(Level level)
{
    switch (level) {
    case Level::Error:
        return QStringLiteral("错误");
    case Level::Warning:
        return QStringLiteral("警告");
    case Level::Hint:
        break;
    }
    return QStringLiteral("提示");
}

QString tag(const QString& style, const QString& text)
{
    return QStringLiteral("<span class=\"tag %1\">%2</span>").arg(style, text);
}

int countOf(const std::vector<Finding>& findings, Level level)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(),
                      [level](const Finding& finding) { return finding.level == level; }));
}

QString placeOf(const Finding& finding, const QString& body)
{
    if (finding.field == QLatin1String("title"))
        return QStringLiteral("标题");
    if (finding.field == QLatin1String("body")) {
        // Empty paragraphs are not printed, so they are not counted.
        const auto before = QStringView(body).left(finding.start).split(u'\n', Qt::SkipEmptyParts);
        const bool atStart = finding.start == 0 || body.at(finding.start - 1) == u'\n';
        const auto number = std::max<qsizetype>(1, before.size() + (atStart ? 1 : 0));
        return QStringLiteral("正文第%1段").arg(number);
    }
    const FactField* field = factField(finding.field.mid(5)); // after "meta."
    return field ? QString::fromUtf8(field->name) : QStringLiteral("报送要素");
}

QString findingRow(const Finding& finding, const QString& body)
{
    const QString mark = finding.text.isEmpty()
                             ? QString()
                             : QStringLiteral("<br><span class=\"mark\">") + escaped(finding.text) +
                                   QStringLiteral("</span>");
    const QString source = finding.source.isEmpty()
                               ? QString()
                               : QStringLiteral("<br><span class=\"source\">依据：") +
                                     escaped(finding.source) + QStringLiteral("</span>");
    return QStringLiteral("<tr><td class=\"c\">") +
           tag(toWord(finding.level), levelWord(finding.level)) + QStringLiteral("</td><td>") +
           placeOf(finding, body) + mark + QStringLiteral("</td><td>") + escaped(finding.message) +
           source + QStringLiteral("<br><span class=\"rule\">") + escaped(finding.rule) +
           QStringLiteral("</span></td></tr>\n");
}

/// Worst first; within a level as the linter ordered them.
QString findingTable(const PacketItem& entry)
{
    if (entry.findings.empty())
        return QStringLiteral("<p class=\"none\">未发现问题。</p>\n");
    QString html = QStringLiteral(
        "<table class=\"findings\"><thead><tr><th class=\"c\">级别</th><th>位置与文字</th>"
        "<th>说明</th></tr></thead><tbody>\n");
    for (const Level level : {Level::Error, Level::Warning, Level::Hint}) {
        for (const Finding& finding : entry.findings) {
            if (finding.level == level)
                html += findingRow(finding, entry.item.draft.body);
        }
    }
    return html + QStringLiteral("</tbody></table>\n");
}

QString ignoredRow(const IgnoredFinding& ignored, const QString& body)
{
    const Finding& finding = ignored.finding;
    const QString reason =
        ignored.by.reason.isEmpty() ? QStringLiteral("未写理由") : ignored.by.reason;
    const QString actor =
        ignored.by.actor.isEmpty() ? QString() : QStringLiteral("，") + ignored.by.actor;
    return QStringLiteral("<tr><td class=\"c\">") +
           tag(toWord(finding.level), levelWord(finding.level)) + QStringLiteral("</td><td>") +
           placeOf(finding, body) + QStringLiteral("<br><span class=\"mark\">") +
           escaped(finding.text) + QStringLiteral("</span></td><td>") + escaped(finding.message) +
           QStringLiteral("<br>忽略理由：") + escaped(reason) +
           QStringLiteral("<span class=\"source\">（%1%2）</span>")
               .arg(toWord(ignored.by.scope), escaped(actor)) +
           QStringLiteral("<br><span class=\"rule\">") + escaped(finding.rule) +
           QStringLiteral("</span></td></tr>\n");
}

/// What the clerk left as it is, which the tables do not count.
QString ignoredTable(const PacketItem& entry)
{
    if (entry.ignored.empty())
        return {};
    QString html = QStringLiteral("<p class=\"ignored\">已忽略%1处，不计入上表：</p>\n<table "
                                  "class=\"findings\"><thead><tr><th class=\"c\">级别</th>"
                                  "<th>位置与文字</th><th>说明与理由</th></tr></thead><tbody>\n")
                       .arg(entry.ignored.size());
    for (const Level level : {Level::Error, Level::Warning, Level::Hint}) {
        for (const IgnoredFinding& ignored : entry.ignored) {
            if (ignored.finding.level == level)
                html += ignoredRow(ignored, entry.item.draft.body);
        }
    }
    return html + QStringLiteral("</tbody></table>\n");
}

QString gateList(const std::vector<Finding>& findings)
{
    QString html = QStringLiteral("<p class=\"gates\">");
    for (const Gate& gate : gates) {
        QString state = tag(QStringLiteral("pass"), QStringLiteral("通过"));
        for (const Finding& finding : findings) {
            if (finding.rule != QLatin1String(gate.rule))
                continue;
            state = tag(toWord(finding.level), finding.level == Level::Error
                                                   ? QStringLiteral("未通过")
                                                   : levelWord(finding.level));
            if (finding.level == Level::Error)
                break;
        }
        html += QStringLiteral("<span class=\"gate\">%1 %2</span>\n")
                    .arg(QString::fromUtf8(gate.name), state);
    }
    return html + QStringLiteral("</p>\n");
}

QString itemMeta(const PacketItem& entry)
{
    const Facts& facts = entry.item.draft.facts;
    QStringList parts;
    if (facts.system)
        parts += toWord(*facts.system);
    if (facts.kind)
        parts += toWord(*facts.kind);
    parts += facts.unit;
    parts += QStringLiteral("%1字").arg(text::countWords(entry.item.draft.body));
    if (entry.item.signOff)
        parts += QStringLiteral("审签：") + entry.item.signOff->signer;
    parts.removeAll(QString());
    return escaped(parts.join(QStringLiteral("　·　")));
}

QString itemSection(const PacketItem& entry, int number)
{
    return QStringLiteral("<section id=\"item-%1\">\n<h2><span class=\"n\">%2</span>")
               .arg(number)
               .arg(number, 2, 10, QLatin1Char('0')) +
           escaped(entry.item.draft.title) + QStringLiteral("</h2>\n<p class=\"meta\">") +
           itemMeta(entry) + QStringLiteral("</p>\n") + gateList(entry.findings) +
           findingTable(entry) + ignoredTable(entry) + QStringLiteral("</section>\n");
}

QString summaryRow(const PacketItem& entry, int number)
{
    QString html = QStringLiteral("<tr><td class=\"c\">%1</td><td><a href=\"#item-%2\">")
                       .arg(number, 2, 10, QLatin1Char('0'))
                       .arg(number);
    html += escaped(entry.item.draft.title) + QStringLiteral("</a></td><td class=\"c\">") +
            QString::number(text::countWords(entry.item.draft.body)) + QStringLiteral("</td>");
    for (const Level level : {Level::Error, Level::Warning, Level::Hint}) {
        const int count = countOf(entry.findings, level);
        const QString number2 = QString::number(count);
        html += QStringLiteral("<td class=\"c\">") +
                (count > 0 ? tag(toWord(level), number2) : number2) + QStringLiteral("</td>");
    }
    return html + QStringLiteral("</tr>\n");
}

QString summary(const PacketRequest& request)
{
    QString html = QStringLiteral(
        "<table><thead><tr><th class=\"c\">序号</th><th>标题</th><th class=\"c\">字数</th>"
        "<th class=\"c\">错误</th><th class=\"c\">警告</th><th class=\"c\">提示</th></tr></thead>"
        "<tbody>\n");
    int number = 0;
    for (const PacketItem& entry : request.items)
        html += summaryRow(entry, ++number);
    return html + QStringLiteral("</tbody></table>\n");
}

QString chineseDate(const QDate& date)
{
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

} // namespace

QByteArray selfCheckHtml(const PacketRequest& request)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta "
                                  "charset=\"utf-8\">\n<meta name=\"viewport\" "
                                  "content=\"width=device-width,initial-scale=1\">\n<title>信息"
                                  "报送自查报告</title>\n<style>") +
                   QString::fromUtf8(styleSheet) +
                   QStringLiteral("</style></head>\n<body><main>\n<h1>信息报送自查报告</h1>\n"
                                  "<p class=\"meta\">");
    html += QStringLiteral("报送单位：") + escaped(request.sender) + QStringLiteral("　·　主送：") +
            escaped(request.profile.recipient) + QStringLiteral("　·　") +
            chineseDate(request.date) + QStringLiteral("　·　共%1篇").arg(request.items.size()) +
            QStringLiteral("</p>\n");
    html += summary(request);
    int number = 0;
    for (const PacketItem& entry : request.items)
        html += itemSection(entry, ++number);
    html += QStringLiteral(
        "<footer>“错误”须改正，或写明理由忽略并经审签，方可报送；“警告”“提示”供审核人参考。</"
        "footer>\n"
        "</main></body></html>\n");
    return html.toUtf8();
}

} // namespace chengbao::packet
