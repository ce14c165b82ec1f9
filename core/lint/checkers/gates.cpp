// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/gates.h"

#include "core/text/blanks.h"
#include "core/text/width.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// D1 to D4.
bool isSensitive(const Finding& finding)
{
    return finding.rule == QLatin1String("secret.marking") ||
           finding.rule.startsWith(QLatin1String("privacy."));
}

/// The words of one group of a rule that are no words of the text: channels, rules' ids.
QStringList listed(const Rule& rule, QStringView group)
{
    QStringList words;
    for (const Token& token : rule.tokens) {
        if (token.group == group)
            words.append(token.text);
    }
    return words;
}

/// The year a commission's number opens with or has in brackets: 2025-37, 约〔2025〕12号.
std::optional<int> yearOf(const QString& commission)
{
    static const QRegularExpression year(QStringLiteral("(?:^|[^\\d])(20\\d\\d)[-—–〕\\])年/.]"));
    const auto match = year.match(text::foldWidth(commission));
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt();
}

/// The numbers of the photos whose caption tells nothing: empty, or the name of the file.
QStringList uncaptioned(const std::vector<Photo>& photos)
{
    static const QRegularExpression nameOnly(
        QStringLiteral(
            "^(图片?|照片|相片|图说|无|待补|img|dsc|pic|photo|image|wx|mmexport|"
            "微信图片|截图|未命名)?[\\s_\\-()]*\\d*[\\d_\\-]*(\\.(jpe?g|png|heic|bmp))?$"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList numbers;
    for (std::size_t i = 0; i < photos.size(); ++i) {
        if (nameOnly.match(text::foldWidth(photos[i].caption).trimmed()).hasMatch())
            numbers.append(QString::number(i + 1));
    }
    return numbers;
}

/// The kinds that tell of what was done; problems, proposals and studies have no pictures.
bool tellsOfEvents(const std::optional<Kind>& kind)
{
    return !kind || kind == Kind::News || kind == Kind::Experience || kind == Kind::Feedback ||
           kind == Kind::LeaderRemarks;
}

/// What the rules of one group found.
std::vector<Finding> findingsOf(const std::vector<Finding>& findings, const QStringList& rules)
{
    std::vector<Finding> chosen;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(chosen),
                 [&](const Finding& finding) { return rules.contains(finding.rule); });
    return chosen;
}

/// Whether so much was found that the text as a whole is to blame: one finding above a hint where
/// one is enough, else a few and one in a hundred characters or more.
bool isTooMuch(const std::vector<Finding>& found, bool oneIsEnough, int characters)
{
    constexpr int few = 3;
    constexpr int hundred = 100;
    const bool grave = std::any_of(found.begin(), found.end(), [](const Finding& finding) {
        return finding.level > Level::Hint;
    });
    const int count = static_cast<int>(found.size());
    return (oneIsEnough && grave) || (count >= few && count * hundred >= characters);
}

} // namespace

void checkRequired(const Document& document, const Rule& rule, Report& report)
{
    static const QStringList required = {QStringLiteral("system"), QStringLiteral("kind"),
                                         QStringLiteral("unit"),   QStringLiteral("author"),
                                         QStringLiteral("phone"),  QStringLiteral("signer")};
    for (const QString& key : required) {
        if (factField(key)->get(document.draft.facts).isEmpty())
            report.addFact(rule, key, {});
    }
    for (const FieldText* field : {&document.title, &document.body}) {
        if (!field->text.trimmed().isEmpty())
            continue;
        Remark remark;
        remark.message = QStringLiteral("empty-") + field->name;
        report.add(rule, *field, remark);
    }
}

void checkBlanks(const Document& document, const Rule& rule, Report& report)
{
    for (const FieldText* field : {&document.title, &document.body}) {
        for (const text::Blank& blank : text::blanks(field->text)) {
            Remark remark;
            remark.span = blank.span;
            remark.unsure = true; // whether it is right still is for the clerk alone to say
            const QString content = field->view(blank.content).toString();
            remark.arguments = {content};
            if (blank.kind == text::Blank::Kind::Check) {
                remark.message = QStringLiteral("carried");
                if (!content.isEmpty())
                    remark.fixes = {{QStringLiteral("确认仍是“%1”").arg(content),
                                     {{blank.span.start, blank.span.length, content}}}};
            }
            report.add(rule, *field, remark);
        }
    }
}

void checkSignOff(const Document& document, const Rule& rule, Report& report)
{
    const Facts& facts = document.draft.facts;
    if (facts.signer.isEmpty())
        report.addFact(rule, QStringLiteral("signer"), QStringLiteral("unsigned"));
    else if (!facts.signerRole)
        report.addFact(rule, QStringLiteral("signer_role"), QStringLiteral("role"));
    else if (needsPrincipalLeader(facts.kind) && facts.signerRole != SignerRole::PrincipalLeader)
        report.addFact(rule, QStringLiteral("signer_role"), QStringLiteral("principal"),
                       {toWord(*facts.kind)});
}

void checkChannel(const Document& document, const Rule& rule, Report& report)
{
    const auto& system = document.draft.facts.system;
    if (!system || document.channel.isEmpty())
        return;
    const QString word = toWord(*system);
    const QString channel = text::foldWidth(document.channel).trimmed();
    if (listed(rule, word).contains(channel, Qt::CaseInsensitive))
        report.addFact(rule, QStringLiteral("system"), word, {document.channel});
}

void checkSensitive(const Document& document, const Rule& rule, Report& report)
{
    const auto& findings = report.findings();
    std::vector<Finding> sensitive;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(sensitive),
                 [](const Finding& finding) {
                     return isSensitive(finding) && finding.level == Level::Error;
                 });
    for (const Finding& finding : sensitive) {
        const FieldText* field = document.field(finding.field);
        if (!field)
            continue;
        Remark remark;
        remark.span = {finding.start, finding.length};
        if (finding.rule == QLatin1String("secret.marking"))
            remark.message = QStringLiteral("secret");
        report.add(rule, *field, remark);
    }
}

void checkDisclosure(const Document& document, const Rule& rule, Report& report)
{
    if (!document.draft.facts.disclosure)
        report.addFact(rule, QStringLiteral("disclosure"), {});
}

void checkCommission(const Document& document, const Rule& rule, Report& report)
{
    const Facts& facts = document.draft.facts;
    const QString key = QStringLiteral("commission");
    const QString number = facts.commission.trimmed();
    const bool none =
        number.isEmpty() || listed(rule, u"placeholder").contains(text::foldWidth(number));
    if (none && facts.kind == Kind::Commissioned)
        report.addFact(rule, key, {});
    const std::optional<int> year = yearOf(number);
    const QDate sent = facts.reportDate.isValid() ? facts.reportDate : facts.signedOn;
    // Commissions of the old year run into the first weeks of the new one.
    if (year && sent.isValid() && sent >= QDate(*year + 1, 3, 1))
        report.addFact(rule, key, QStringLiteral("old"), {number, QString::number(*year)});
}

void checkPhotos(const Document& document, const Rule& rule, Report& report)
{
    const Facts& facts = document.draft.facts;
    const QString key = QStringLiteral("photos");
    if (!facts.photos.empty()) {
        const QStringList numbers = uncaptioned(facts.photos);
        if (!numbers.isEmpty())
            report.addFact(rule, key, QStringLiteral("caption"),
                           {numbers.join(QStringLiteral("、"))});
        return;
    }
    if (facts.kind == Kind::LeaderRemarks)
        report.addFact(rule, key, QStringLiteral("leader"));
    else if (tellsOfEvents(facts.kind) && !document.titleHits.empty())
        report.addFact(rule, key, {},
                       {document.title.view(document.titleHits.front().mark).toString()});
}

void checkThreeNo(const Document& document, const Rule& rule, Report& report)
{
    const std::vector<Finding> all = report.findings();
    const int characters = document.body.words();
    std::vector<Finding> used;
    for (const char* reason : {"vague", "shallow", "wordy"}) {
        const QString key = QLatin1String(reason);
        const bool wordy = key == QLatin1String("wordy");
        const auto found = findingsOf(all, listed(rule, key));
        if (!isTooMuch(found, !wordy, characters))
            continue;
        // A place of its own, since one finding of a rule stands at each place.
        const auto own = std::find_if(found.begin(), found.end(), [&](const Finding& finding) {
            return std::none_of(used.begin(), used.end(), [&](const Finding& other) {
                const Span taken{other.start, other.length};
                return other.field == finding.field &&
                       (taken.overlaps({finding.start, finding.length}) ||
                        other.start == finding.start);
            });
        });
        const Finding& first = own == found.end() ? found.front() : *own;
        used.push_back(first);
        const FieldText* field = document.field(first.field);
        if (!field)
            continue;
        Remark remark;
        remark.span = {first.start, first.length};
        remark.message = key;
        remark.arguments = {QString::number(found.size())};
        report.add(rule, *field, remark);
    }
}

} // namespace chengbao::lint
