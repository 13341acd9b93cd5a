// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/reception_dialog.h"

#include <algorithm>

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>

#include "app/files.h"
#include "app/signing.h"
#include "widgets/exchange/difference_table.h"
#include "widgets/kit/cell_table.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/session/presidency.h"
#include "wording/exchange_words.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"
#include "wording/words.h"

namespace delibere::widgets {

namespace {

enum Column { File, From, Told, Figures };

constexpr int treeHeight = 128;
constexpr int jurorRole = Qt::UserRole;
constexpr int candidateRole = Qt::UserRole + 1;
constexpr int fileRole = Qt::UserRole + 2;

QStringList sheetFilesIn(const QString& folder)
{
    QStringList paths;
    for (const QFileInfo& info :
         QDir(folder).entryInfoList({QStringLiteral("*.fiche")}, QDir::Files, QDir::Name))
        paths += info.filePath();
    return paths;
}

} // namespace

ReceptionDialog::ReceptionDialog(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : ExchangeDialog(QStringLiteral("Recevoir des fiches"),
                     QStringLiteral("Ouvrez votre clé, puis déposez ici les fichiers «\u00a0.fiche"
                                    "\u00a0» rendus par les membres, ou désignez un dossier\u00a0: "
                                    "ce qui y arrive est regardé au fur et à mesure. Rien n’est "
                                    "pris avant que vous ne le disiez, rien n’est écrasé."),
                     parent),
      m_document(document), m_prompts(prompts)
{
    setAcceptDrops(true);
    addPassphrase(document, receiverOn(document),
                  QStringLiteral("Votre phrase secrète (présidence)"));
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("receptionTreeWidget"));
    m_tree->setAccessibleName(QStringLiteral("Fichiers reçus et leurs fiches"));
    m_tree->setHeaderLabels({QStringLiteral("Fichier, candidat"), QStringLiteral("De"),
                             QStringLiteral("Constat"), QStringLiteral("Ce qui changerait")});
    for (const Column column : {File, From, Told})
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_tree->setMinimumSize(900, treeHeight);
    addCopying(*m_tree);
    addPart(m_tree, 1);
    addDetail();
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ReceptionDialog::showDetail);
    auto* row = new QWidget(this);
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_chooseFiles = new QPushButton(QStringLiteral("Ajouter un fichier…"), row);
    m_chooseFiles->setObjectName(QStringLiteral("filesPushButton"));
    m_folder = new QPushButton(QStringLiteral("Surveiller un dossier…"), row);
    m_folder->setObjectName(QStringLiteral("folderPushButton"));
    for (QPushButton* button : {m_chooseFiles, m_folder}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    addPart(row);
    m_action = addAction(QStringLiteral("Ouvrir la clé"), QStringLiteral("Fermer"));
    connect(this, &ExchangeDialog::passphraseChanged, this, &ReceptionDialog::refresh);
    connect(m_chooseFiles, &QPushButton::clicked, this, [this] {
        if (const auto path = m_prompts.openFile(QStringLiteral("Fiches rendues par un membre"),
                                                 QStringLiteral("Fiches scellées (*.fiche)")))
            add({*path});
    });
    connect(m_folder, &QPushButton::clicked, this, &ReceptionDialog::watch);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this,
            [this](const QString& folder) { add(sheetFilesIn(folder)); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (opened())
            receive();
        else
            withKey([this] {
                m_action->setText(QStringLiteral("Recevoir"));
                tellApart();
            });
    });
    refresh();
    focusPassphrase();
}

// Of the row in hand, under the tree.
void ReceptionDialog::addDetail()
{
    m_detail = addText({});
    m_detail->setObjectName(QStringLiteral("detailLabel"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_differences = new QTableView(this);
    m_model = new CellTableModel(this);
    m_differences->setObjectName(QStringLiteral("differencesTableView"));
    m_differences->setAccessibleName(QStringLiteral("Ce qui diffère, sur ce poste et dans ce "
                                                    "fichier"));
    m_differences->setShowGrid(false);
    m_differences->setMinimumHeight(treeHeight);
    setUpCellTable(*m_differences, *m_model);
    m_differences->hide();
    addPart(m_differences, 1);
}

void ReceptionDialog::watch()
{
    const auto folder = m_prompts.chooseFolder(QStringLiteral("Dossier où arrivent les fiches"));
    if (!folder)
        return;
    m_watcher.addPath(*folder);
    add(sheetFilesIn(*folder));
}

void ReceptionDialog::add(const QStringList& paths)
{
    for (const QString& path : paths) {
        const std::filesystem::path file = fromQt(path);
        if (std::ranges::find(m_files, file) == m_files.end())
            m_files.push_back(file);
    }
    tellApart(); // also what was still being copied when it was looked at
}

// The files are opened beside the window, then held against the session here.
void ReceptionDialog::tellApart(const QString& outcome, theme::Tone tone)
{
    m_more = working();
    if (m_more)
        return;
    if (!opened() || m_files.empty()) {
        m_plan.clear();
        showPlan();
        refresh();
        say(outcome, tone);
        return;
    }
    const Steps steps{QStringLiteral("Les fichiers s’ouvrent…"), "fichier", "fichiers",
                      static_cast<int>(m_files.size())};
    workThrough(
        steps,
        [key = opened(), files = m_files](int at) {
            return app::openPacket(files[static_cast<std::size_t>(at)], key->secret);
        },
        [this, outcome, tone](std::vector<app::OpenedPacket> packets) {
            if (m_more) {
                tellApart(outcome, tone);
                return;
            }
            m_plan = app::planReception(m_document.session(), opened()->secret.publicKey(),
                                        std::move(packets));
            showPlan();
            refresh();
            say(outcome, tone);
        },
        [this] { // what was not looked at may be added again
            m_more = false;
            std::erase_if(m_files, [this](const std::filesystem::path& file) {
                return std::ranges::find(m_plan, file, &app::ReceivedPacket::path) == m_plan.end();
            });
            say(interruptedText(), theme::Tone::Warning);
        });
}

void ReceptionDialog::showPlan()
{
    const app::ChosenSheets ticked = chosen(); // another file that arrives takes no tick away
    const QSignalBlocker quiet(m_tree);        // a row that is on its way in is not in hand
    m_tree->clear();
    if (!opened()) {
        for (const auto& path : m_files)
            m_tree->addTopLevelItem(new QTreeWidgetItem({toQt(path.filename().string()),
                                                         {},
                                                         QStringLiteral("à regarder, clé fermée"),
                                                         {}}));
        showDetail();
        return;
    }
    for (const app::ReceivedPacket& packet : m_plan)
        addPacket(packet, ticked);
    m_tree->expandAll();
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    showDetail();
}

// The rows stand as the plan does.
const app::ReceivedSheet* ReceptionDialog::sheetInHand() const
{
    QTreeWidgetItem* item = m_tree->currentItem();
    if (item == nullptr || item->parent() == nullptr)
        return nullptr;
    const auto packet = static_cast<std::size_t>(m_tree->indexOfTopLevelItem(item->parent()));
    const auto sheet = static_cast<std::size_t>(item->parent()->indexOfChild(item));
    return packet < m_plan.size() && sheet < m_plan[packet].sheets.size()
               ? &m_plan[packet].sheets[sheet]
               : nullptr;
}

// Two sheets of which one is to be chosen are shown side by side, to who may see them.
void ReceptionDialog::showDetail()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    m_detail->setText(item == nullptr ? QString() : item->text(Figures));
    const app::ReceivedSheet* sheet = sheetInHand();
    const bool chooses = sheet != nullptr && (sheet->verdict == ReceptionVerdict::Diverging ||
                                              sheet->verdict == ReceptionVerdict::Newer);
    const auto seen = chooses ? m_document.session().sheet(sheet->sheet.key, m_document.viewer())
                              : Result<ScoreSheet>();
    if (!seen)
        m_detail->setText(toQt(wording::problemText(seen.error(), m_document.jury())));
    const bool shown = chooses && seen;
    m_model->show(shown ? differenceTable(m_document.framework(), sheet->stored, sheet->sheet)
                        : CellTable());
    m_differences->setVisible(shown);
    if (shown)
        m_detail->clear(); // all of it stands under it
    grow();
}

void ReceptionDialog::addPacket(const app::ReceivedPacket& packet, const app::ChosenSheets& ticked)
{
    const JurySession& jury = m_document.jury();
    const Juror* juror = packet.manifest ? jury.juror(packet.manifest->juror) : nullptr;
    auto* top = new QTreeWidgetItem(
        m_tree, {toQt(packet.path.filename().string()),
                 juror == nullptr ? QString()
                                  : QStringLiteral("%1, remise n°\u00a0%2")
                                        .arg(toQt(juror->name))
                                        .arg(packet.manifest->number),
                 toQt(wording::receptionWord(packet.verdict, packet.problem)),
                 packet.problem  ? toQt(wording::problemText(*packet.problem, jury))
                 : packet.newKey ? (packet.newKey->key.number > 1
                                        ? QStringLiteral("Autre clé que celle connue ici, à "
                                                         "comparer de vive voix\u00a0: %1")
                                        : QStringLiteral("Clé nouvelle, à comparer de vive "
                                                         "voix\u00a0: %1"))
                                       .arg(toQt(packet.fingerprint))
                                 : QString()});
    top->setToolTip(Figures, top->text(Figures));
    for (const app::ReceivedSheet& sheet : packet.sheets) {
        const Candidate* candidate = jury.candidate(sheet.sheet.key.candidate);
        auto* item = new QTreeWidgetItem(
            top,
            {candidate == nullptr ? toQt(sheet.sheet.key.candidate.text())
                                  : toQt(candidate->fullName()),
             {},
             toQt(wording::receptionWord(sheet.verdict, sheet.problem)),
             sheet.problem ? toQt(wording::problemText(*sheet.problem, jury)) : figures(sheet)});
        item->setToolTip(Figures, item->text(Figures));
        item->setData(File, jurorRole, toQt(sheet.sheet.key.juror.text()));
        item->setData(File, candidateRole, toQt(sheet.sheet.key.candidate.text()));
        if (sheet.verdict == ReceptionVerdict::Diverging) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setData(File, fileRole, QByteArray::fromStdString(packet.digest));
            item->setCheckState(File, ticked.contains({packet.digest, sheet.sheet.key})
                                          ? Qt::Checked
                                          : Qt::Unchecked);
        }
    }
}

// Only for who may see them: the presidency marks too, and has not seen the others' sheets before
// its own is in.
QString ReceptionDialog::figures(const app::ReceivedSheet& sheet) const
{
    if (sheet.verdict == ReceptionVerdict::Identical || sheet.verdict == ReceptionVerdict::Older)
        return {};
    if (!m_document.session().sheet(sheet.sheet.key, m_document.viewer()))
        return QStringLiteral("masqué");
    QStringList parts;
    for (const Block& block : m_document.framework().blocks) {
        const auto here = sheet.stored.block(block.id).final;
        const auto there = sheet.sheet.block(block.id).final;
        if (here != there)
            parts += QStringLiteral("%1 %2 → %3")
                         .arg(toQt(block.id.text()),
                              here ? toQt(wording::words(*here)) : QStringLiteral("—"),
                              there ? toQt(wording::words(*there)) : QStringLiteral("—"));
    }
    return parts.isEmpty() ? QStringLiteral("des critères ou des remarques")
                           : parts.join(QStringLiteral("\u00a0; "));
}

app::ChosenSheets ReceptionDialog::chosen() const
{
    app::ChosenSheets sheets;
    for (int top = 0; top < m_tree->topLevelItemCount(); ++top) {
        const QTreeWidgetItem* packet = m_tree->topLevelItem(top);
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

void ReceptionDialog::receive()
{
    const auto outcome = std::make_shared<Outcome>();
    const Steps steps{QStringLiteral("Les fiches s’écrivent…"), "fichier", "fichiers",
                      static_cast<int>(m_plan.size())};
    workHere(
        steps, [this, outcome, ticked = chosen()] { *outcome = received(ticked); },
        [this, outcome] { tellApart(outcome->text, outcome->tone); });
}

// All of it, or nothing: interrupted between two files, what was written is taken back.
ReceptionDialog::Outcome ReceptionDialog::received(const app::ChosenSheets& ticked)
{
    app::Reception done;
    const auto kept = m_document.inOneTransaction([&]() -> Result<void> {
        const auto played = app::playReception(
            m_document.session(), m_plan, ticked, receiverOn(m_document), m_document.door(),
            [this](std::size_t files) { return goOn(static_cast<int>(files)); });
        if (!played)
            return tl::unexpected(played.error());
        done = *played;
        return done.stopped ? Result<void>(fail(ProblemCode::BadRequest, {})) : Result<void>();
    });
    if (done.stopped)
        return {interruptedText(), theme::Tone::Warning};
    if (!kept)
        return {toQt(wording::problemText(kept.error(), m_document.jury())), theme::Tone::Bad};
    const QString written =
        toQt(wording::formatCount(static_cast<int>(done.sheets), "fiche écrite", "fiches écrites"));
    if (const auto receipts = writeReceipts(); !receipts)
        return {QStringLiteral("%1, mais un reçu n’a pas pu être écrit\u00a0: %2")
                    .arg(written, toQt(wording::problemText(receipts.error()))),
                theme::Tone::Warning};
    if (done.packets + done.sheets == 0)
        return {QStringLiteral("Rien de nouveau à prendre."), theme::Tone::Muted};
    return {QStringLiteral("%1. Un reçu est à côté de chaque fichier\u00a0: rendez-le au membre.")
                .arg(written),
            theme::Tone::Good};
}

Result<void> ReceptionDialog::writeReceipts()
{
    for (const app::ReceivedPacket& packet : m_plan) {
        if (packet.problem)
            continue;
        const auto path =
            packet.path.parent_path() / app::receiptName(m_document.session(), packet);
        const auto written =
            app::receiptOf(m_document.session(), opened()->secret, packet)
                .and_then([&](const std::string& bytes) { return app::writeFile(path, bytes); });
        if (!written)
            return written;
    }
    return {};
}

void ReceptionDialog::refresh()
{
    const bool any = std::ranges::any_of(
        m_plan, [](const app::ReceivedPacket& packet) { return !packet.problem; });
    m_action->setEnabled(opened() ? any : passphraseThere());
}

void ReceptionDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ReceptionDialog::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (QFileInfo(path).isDir()) {
            m_watcher.addPath(path);
            paths += sheetFilesIn(path);
        } else if (!path.isEmpty())
            paths += path;
    }
    event->acceptProposedAction();
    add(paths);
}

} // namespace delibere::widgets
