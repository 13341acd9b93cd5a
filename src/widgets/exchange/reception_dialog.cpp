// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/reception_dialog.h"

#include <algorithm>

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

#include "app/files.h"
#include "app/signing.h"
#include "widgets/exchange/difference_table.h"
#include "widgets/exchange/reception_text.h"
#include "widgets/exchange/reception_tree.h"
#include "widgets/kit/cell_table.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/presidency.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int treeHeight = 128;
constexpr int lookAgainAfter = 1000; // milliseconds, for a file that could not be read
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
    : ExchangeDialog(
          QStringLiteral("Recevoir des fiches"),
          QStringLiteral("Donnez votre phrase secrète, puis déposez ici les fichiers «\u00a0.fiche"
                         "\u00a0» rendus par les membres, ou désignez un dossier\u00a0: "
                         "ce qui y arrive est regardé au fur et à mesure. Rien n’est "
                         "pris avant que vous ne le disiez, rien n’est écrasé."),
          parent),
      m_document(document), m_prompts(prompts)
{
    setAcceptDrops(true);
    addPassphrase(document, receiverOn(document),
                  QStringLiteral("Votre phrase secrète (présidence)"));
    m_summary = addText({});
    m_summary->setObjectName(QStringLiteral("planLabel"));
    m_summary->hide();
    m_tree = new ReceptionTree(document, this);
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
    m_action = addAction(QStringLiteral("Continuer"), QStringLiteral("Fermer"));
    connect(this, &ExchangeDialog::passphraseChanged, this, &ReceptionDialog::refresh);
    connect(m_chooseFiles, &QPushButton::clicked, this, [this] {
        if (const auto path = m_prompts.openFile(QStringLiteral("Fiches rendues par un membre"),
                                                 QStringLiteral("Fiches scellées (*.fiche)")))
            add({*path});
    });
    connect(m_folder, &QPushButton::clicked, this, &ReceptionDialog::watch);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this,
            [this](const QString& folder) { add(sheetFilesIn(folder)); });
    m_lookAgain.setInterval(lookAgainAfter);
    connect(&m_lookAgain, &QTimer::timeout, this, &ReceptionDialog::lookAgain);
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

// A folder says that a file came, not that its copy has ended, nor that one was copied once more
// over a damaged one.
void ReceptionDialog::lookAgain()
{
    const auto mended = [](const auto& looked) {
        return looked.second.problem && app::changedSince(looked.second);
    };
    if (!working() && std::ranges::any_of(m_looked, mended))
        tellApart();
}

std::vector<std::filesystem::path> ReceptionDialog::toOpen() const
{
    std::vector<std::filesystem::path> files;
    for (const auto& file : m_files) {
        const auto looked = m_looked.find(file);
        if (looked == m_looked.end() || app::changedSince(looked->second))
            files.push_back(file);
    }
    return files;
}

// The files are opened beside the window, then held against the session here. What was opened and
// did not change is not opened again.
void ReceptionDialog::tellApart(const QString& outcome, theme::Tone tone)
{
    m_more = working();
    if (m_more)
        return;
    const auto files = opened() ? toOpen() : std::vector<std::filesystem::path>();
    if (files.empty()) {
        plan(outcome, tone);
        return;
    }
    const Steps steps{QStringLiteral("Les fichiers s’ouvrent…"), "fichier", "fichiers",
                      static_cast<int>(files.size())};
    workThrough(
        steps,
        [key = opened(), files](int at) {
            return app::openPacket(files[static_cast<std::size_t>(at)], key->secret);
        },
        [this, outcome, tone](std::vector<app::OpenedPacket> packets) {
            for (app::OpenedPacket& packet : packets)
                m_looked.insert_or_assign(packet.path, std::move(packet));
            if (m_more)
                tellApart(outcome, tone);
            else
                plan(outcome, tone);
        },
        [this] { // what was not looked at may be added again
            m_more = false;
            std::erase_if(m_files, [this](const auto& file) { return !m_looked.contains(file); });
            say(interruptedText(), theme::Tone::Warning);
        });
}

void ReceptionDialog::plan(const QString& outcome, theme::Tone tone)
{
    m_plan.clear();
    if (opened()) {
        std::vector<app::OpenedPacket> packets;
        for (const auto& file : m_files)
            packets.push_back(m_looked.at(file));
        m_plan = app::planReception(m_document.session(), opened()->secret.publicKey(),
                                    std::move(packets));
        app::sortByUrgency(m_plan, m_document.jury());
    }
    const bool unread = std::ranges::any_of(
        m_looked, [](const auto& looked) { return looked.second.problem.has_value(); });
    if (unread)
        m_lookAgain.start();
    else
        m_lookAgain.stop();
    {
        const QSignalBlocker quiet(m_tree); // a row that is on its way in is not in hand
        if (opened())
            m_tree->show(m_plan);
        else
            m_tree->showUnopened(m_files);
    }
    m_summary->setText(planText(m_plan));
    m_summary->setHidden(m_plan.empty());
    showDetail();
    refresh();
    say(outcome, tone);
}

// Two sheets of which one is to be chosen are shown side by side, to who may see them.
void ReceptionDialog::showDetail()
{
    m_detail->setText(m_tree->currentSentence());
    const app::ReceivedSheet* sheet = m_tree->currentSheet(m_plan);
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
    if (shown) // all of it stands under it
        m_detail->setText(QStringLiteral("%1\u00a0: ce qui diffère").arg(m_tree->currentTitle()));
    grow();
    // The list may just have become shorter: the row in hand stays in sight.
    QTimer::singleShot(0, m_tree, [this] { m_tree->scrollToItem(m_tree->currentItem()); });
}

void ReceptionDialog::receive()
{
    const auto outcome = std::make_shared<Outcome>();
    const Steps steps{QStringLiteral("Les fiches s’écrivent…"), "fichier", "fichiers",
                      static_cast<int>(m_plan.size())};
    workHere(
        steps, [this, outcome, ticked = m_tree->chosen()] { *outcome = received(ticked); },
        [this, outcome] {
            tellApart(outcome->text, outcome->tone);
            const QString left = leftText(m_plan);
            if (outcome->tone == theme::Tone::Good && !left.isEmpty())
                say(QStringLiteral("%1\nReste à voir\u00a0: %2.").arg(outcome->text, left),
                    theme::Tone::Warning);
        });
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
    return written(done);
}

// It is in the file from here on, whatever becomes of the receipts.
ReceptionDialog::Outcome ReceptionDialog::written(const app::Reception& done)
{
    const QString sheets =
        toQt(wording::formatCount(static_cast<int>(done.sheets), "fiche écrite", "fiches écrites"));
    int receipts = 0;
    if (const auto all = writeReceipts(receipts); !all)
        return {QStringLiteral("%1, mais un reçu n’a pas pu être écrit\u00a0: %2")
                    .arg(sheets, toQt(wording::problemText(all.error()))),
                theme::Tone::Warning};
    if (done.packets + done.sheets == 0)
        return {QStringLiteral("Rien de nouveau à prendre."), theme::Tone::Muted};
    return {QStringLiteral("%1. %2 à côté des fichiers\u00a0: à rendre aux membres.")
                .arg(sheets, toQt(wording::formatCount(receipts, "reçu écrit", "reçus écrits"))),
            theme::Tone::Good};
}

// One for what a member handed over, however many copies of it there are.
Result<void> ReceptionDialog::writeReceipts(int& count)
{
    std::map<std::filesystem::path, const app::ReceivedPacket*> receipts;
    for (const app::ReceivedPacket& packet : m_plan) {
        if (!packet.problem)
            receipts.emplace(packet.path.parent_path() /
                                 app::receiptName(m_document.session(), packet),
                             &packet);
    }
    nextSteps({QStringLiteral("Fiches écrites. Les reçus s’écrivent…"), "reçu", "reçus",
               static_cast<int>(receipts.size()), false});
    for (const auto& [path, packet] : receipts) {
        const auto done = app::receiptOf(m_document.session(), opened()->secret, *packet)
                              .and_then([&file = path](const std::string& bytes) {
                                  return app::writeFile(file, bytes);
                              });
        if (!done)
            return done;
        goOn(++count);
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
