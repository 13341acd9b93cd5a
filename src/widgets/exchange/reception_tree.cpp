// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/reception_tree.h"

#include <QHeaderView>

#include "widgets/exchange/reception_text.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/session/shown_name.h"
#include "wording/exchange_words.h"
#include "wording/problem_text.h"
#include "wording/words.h"

namespace delibere::widgets {

namespace {

enum Column { File, From, Told, Figures };

constexpr int leastHeight = 128;
constexpr int jurorRole = Qt::UserRole;
constexpr int candidateRole = Qt::UserRole + 1;
constexpr int fileRole = Qt::UserRole + 2;

// What asks for somebody is seen from afar, what changes nothing stands back.
void showVerdict(QTreeWidgetItem& item, ReceptionVerdict verdict,
                 const std::optional<Problem>& problem)
{
    const theme::Tone tone = receptionTone(verdict, problem);
    const bool loud = tone == theme::Tone::Warning || tone == theme::Tone::Bad;
    item.setForeground(Told, theme::toneColour(tone));
    if (loud)
        item.setFont(Told, theme::strongFont());
    else if (tone == theme::Tone::Muted) {
        for (const Column column : {File, From})
            item.setForeground(column, theme::toneColour(tone));
    }
}

} // namespace

ReceptionTree::ReceptionTree(const SessionDocument& document, QWidget* parent)
    : QTreeWidget(parent), m_document(document)
{
    setObjectName(QStringLiteral("receptionTreeWidget"));
    setAccessibleName(QStringLiteral("Fichiers reçus et leurs fiches"));
    setHeaderLabels({QStringLiteral("Fichier, candidat"), QStringLiteral("De"),
                     QStringLiteral("Constat"), QStringLiteral("Ce qui changerait")});
    for (const Column column : {File, From, Told})
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    setMinimumSize(900, leastHeight);
    addCopying(*this);
}

void ReceptionTree::show(const app::ReceptionPlan& plan)
{
    const app::ChosenSheets ticked = chosen(); // another file that arrives takes no tick away
    clear();
    for (const app::ReceivedPacket& packet : plan)
        addPacket(packet, ticked);
    setCurrentItem(topLevelItem(0));
}

void ReceptionTree::showUnopened(const std::vector<std::filesystem::path>& files)
{
    clear();
    for (const auto& path : files)
        addTopLevelItem(new QTreeWidgetItem(
            {toQt(path.filename().string()), {}, QStringLiteral("à regarder, clé fermée"), {}}));
}

const app::ReceivedSheet* ReceptionTree::currentSheet(const app::ReceptionPlan& plan) const
{
    QTreeWidgetItem* item = currentItem();
    if (item == nullptr || item->parent() == nullptr)
        return nullptr;
    const auto packet = static_cast<std::size_t>(indexOfTopLevelItem(item->parent()));
    const auto sheet = static_cast<std::size_t>(item->parent()->indexOfChild(item));
    return packet < plan.size() && sheet < plan[packet].sheets.size() ? &plan[packet].sheets[sheet]
                                                                      : nullptr;
}

QString ReceptionTree::currentTitle() const
{
    const QTreeWidgetItem* item = currentItem();
    return QStringLiteral("%1, fiche de %2")
        .arg(item->text(File), nameOf(JurorId(fromQt(item->data(File, jurorRole).toString()))));
}

QString ReceptionTree::currentSentence() const
{
    return currentItem() == nullptr ? QString() : currentItem()->text(Figures);
}

QString ReceptionTree::nameOf(const JurorId& id) const
{
    const Juror* juror = m_document.jury().juror(id);
    return toQt(juror == nullptr ? id.text() : juror->name);
}

QString ReceptionTree::sentence(const app::ReceivedPacket& packet) const
{
    if (packet.problem)
        return toQt(wording::problemText(*packet.problem, m_document.jury()));
    if (!packet.newKey)
        return {};
    const QString words =
        packet.newKey->key.number > 1
            ? QStringLiteral("Autre clé que celle connue ici, à comparer de vive voix\u00a0: %1")
            : QStringLiteral("Clé nouvelle, à comparer de vive voix\u00a0: %1");
    return words.arg(toQt(packet.fingerprint));
}

void ReceptionTree::addPacket(const app::ReceivedPacket& packet, const app::ChosenSheets& ticked)
{
    const QString from = packet.manifest ? QStringLiteral("%1, remise n°\u00a0%2")
                                               .arg(nameOf(packet.manifest->juror))
                                               .arg(packet.manifest->number)
                                         : QString();
    auto* top = new QTreeWidgetItem(
        this, {toQt(packet.path.filename().string()), from,
               toQt(wording::receptionWord(packet.verdict, packet.problem)), sentence(packet)});
    top->setToolTip(Figures, top->text(Figures));
    showVerdict(*top, packet.verdict, packet.problem);
    for (const app::ReceivedSheet& sheet : packet.sheets)
        addSheet(*top, packet, sheet, ticked);
    // Unfolded where there is something to read.
    top->setExpanded(app::urgencyOf(packet) != app::ReceptionUrgency::ChangesNothing);
}

void ReceptionTree::addSheet(QTreeWidgetItem& top, const app::ReceivedPacket& packet,
                             const app::ReceivedSheet& sheet, const app::ChosenSheets& ticked)
{
    const JurySession& jury = m_document.jury();
    const SheetKey& key = sheet.sheet.key;
    auto* item = new QTreeWidgetItem(
        &top, {shownName(jury, key.candidate),
               {},
               toQt(wording::receptionWord(sheet.verdict, sheet.problem)),
               sheet.problem ? toQt(wording::problemText(*sheet.problem, jury)) : figures(sheet)});
    item->setToolTip(Figures, item->text(Figures));
    showVerdict(*item, sheet.verdict, sheet.problem);
    item->setData(File, jurorRole, toQt(key.juror.text()));
    item->setData(File, candidateRole, toQt(key.candidate.text()));
    if (sheet.verdict != ReceptionVerdict::Diverging)
        return;
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setData(File, fileRole, QByteArray::fromStdString(packet.digest));
    item->setCheckState(File, ticked.contains({packet.digest, key}) ? Qt::Checked : Qt::Unchecked);
}

// Only for who may see them: the presidency marks too, and has not seen the others' sheets before
// its own is in.
QString ReceptionTree::figures(const app::ReceivedSheet& sheet) const
{
    if (sheet.verdict == ReceptionVerdict::Identical || sheet.verdict == ReceptionVerdict::Older)
        return {};
    if (!m_document.session().sheet(sheet.sheet.key, m_document.viewer()))
        return QStringLiteral("masqué tant que vous n’avez pas remis votre fiche");
    QStringList parts;
    for (const Block& block : m_document.framework().blocks) {
        const auto here = sheet.stored.block(block.id).final;
        const auto there = sheet.sheet.block(block.id).final;
        if (here != there)
            parts += QStringLiteral("%1 %2 → %3")
                         .arg(toQt(block.id.text()),
                              here ? toQt(wording::words(*here, m_document.framework().marks()))
                                   : QStringLiteral("—"),
                              there ? toQt(wording::words(*there, m_document.framework().marks()))
                                    : QStringLiteral("—"));
    }
    return parts.isEmpty() ? QStringLiteral("des critères ou des remarques")
                           : parts.join(QStringLiteral("\u00a0; "));
}

app::ChosenSheets ReceptionTree::chosen() const
{
    app::ChosenSheets sheets;
    for (int top = 0; top < topLevelItemCount(); ++top) {
        const QTreeWidgetItem* packet = topLevelItem(top);
        for (int at = 0; at < packet->childCount(); ++at) {
            const QTreeWidgetItem* item = packet->child(at);
            if (item->checkState(File) == Qt::Checked)
                sheets.insert({item->data(File, fileRole).toByteArray().toStdString(),
                               {CandidateId(fromQt(item->data(File, candidateRole).toString())),
                                JurorId(fromQt(item->data(File, jurorRole).toString()))}});
        }
    }
    return sheets;
}

} // namespace delibere::widgets
