// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/missions_dialog.h"

#include <algorithm>

#include <QHeaderView>
#include <QPainter>
#include <QPrinter>

#include "app/local_time.h"
#include "app/packet_name.h"
#include "app/secret_words.h"
#include "app/signing.h"
#include "report/laid_pages.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_items.h"
#include "widgets/kit/table_tools.h"
#include "widgets/session/presidency.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

const QString nothingYet = QStringLiteral("—");

// The last mission that was given to that member; nullptr: none.
const KeptPacket* lastMission(const KeptPackets& packets, const JurorId& juror)
{
    const KeptPacket* last = nullptr;
    for (const KeptPacket& packet : packets) { // by number
        if (packet.kind == PacketKind::MissionSent && packet.juror == juror)
            last = &packet;
    }
    return last;
}

} // namespace

MissionsDialog::MissionsDialog(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : ExchangeDialog(
          QStringLiteral("Remettre aux membres"),
          QStringLiteral(
              "Un fichier par membre, avec le référentiel et ses candidats\u00a0: chacun "
              "note sur son ordinateur, puis rend ses fiches. Le code ne va pas avec le "
              "fichier\u00a0: remettez-le sur papier."),
          parent),
      m_document(document), m_prompts(prompts)
{
    m_table = new QTableWidget(0, 4, this);
    m_table->setHorizontalHeaderLabels({QStringLiteral("Membre"), QStringLiteral("Candidats"),
                                        QStringLiteral("Fichier"), QStringLiteral("Code")});
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    addCopying(*m_table);
    m_table->setAccessibleName(QStringLiteral("Membres à qui remettre une mission"));
    m_table->setMinimumHeight(160);
    addPart(m_table, 1);
    addPassphrase(document, presidentOf(document.jury()),
                  QStringLiteral("Phrase secrète de la présidence, qui signe"),
                  QStringLiteral("La présidence n’a pas encore de clé\u00a0: choisissez sa phrase "
                                 "secrète, cinq mots sans lien entre eux. Elle n’est enregistrée "
                                 "nulle part\u00a0: notez-la."));
    m_print = new QPushButton(QStringLiteral("Imprimer les bordereaux…"), this);
    m_print->setObjectName(QStringLiteral("printPushButton"));
    m_print->setAutoDefault(false);
    m_print->hide();
    addPart(m_print);
    m_action = addAction(QStringLiteral("Choisir le dossier…"), QStringLiteral("Fermer"));
    connect(m_print, &QPushButton::clicked, this, &MissionsDialog::printSlips);
    connect(m_table, &QTableWidget::itemChanged, this, &MissionsDialog::refresh);
    connect(this, &ExchangeDialog::passphraseChanged, this, &MissionsDialog::refresh);
    connect(m_action, &QPushButton::clicked, this, [this] {
        withKey([this] {
            if (const auto to = m_prompts.chooseFolder(QStringLiteral("Où écrire les missions")))
                draft(*to);
        });
    });
    fill();
    fitColumns();
    refresh();
    focusPassphrase();
}

// A code that is not read to its last figure is no code: each column is as wide as what will stand
// in it.
void MissionsDialog::fitColumns()
{
    constexpr int around = 44; // the box of the first column, the margins of a cell
    const QFontMetrics words(m_table->font());
    int widest = words.horizontalAdvance(m_table->horizontalHeaderItem(Member)->text());
    for (int row = 0; row < m_table->rowCount(); ++row)
        widest = std::max(widest, words.horizontalAdvance(m_table->item(row, Member)->text()));
    const QString file = toQt(app::packetName(m_document.jury(), presidentOf(m_document.jury()),
                                              "mission", 100, "mission"));
    const QString code = toQt(app::drawnCode());
    m_table->setColumnWidth(Member, std::clamp(widest + around + 16, 160, 280));
    m_table->setColumnWidth(Candidates,
                            words.horizontalAdvance(QStringLiteral("Candidats")) + around);
    int widestFile = words.horizontalAdvance(file);
    for (int row = 0; row < m_table->rowCount(); ++row)
        widestFile =
            std::max(widestFile, words.horizontalAdvance(m_table->item(row, File)->text()));
    m_table->setColumnWidth(File, widestFile + around);
    m_table->setColumnWidth(Code, words.horizontalAdvance(code) + around);
    int width = 2 * m_table->frameWidth();
    for (const Column column : {Member, Candidates, File, Code})
        width += m_table->columnWidth(column);
    m_table->setMinimumWidth(width);
}

void MissionsDialog::fill()
{
    const QSignalBlocker quiet(m_table);
    const KeptPackets packets = m_document.session().packets().value_or(KeptPackets());
    for (const Juror& juror : m_document.jury().jurors) {
        if (juror.role == JurorRole::President)
            continue;
        const KeptPacket* last = lastMission(packets, juror.id);
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        QTableWidgetItem* member = wordsItem(toQt(juror.name));
        member->setFlags(member->flags() | Qt::ItemIsUserCheckable);
        member->setCheckState(Qt::Checked);
        member->setData(Qt::UserRole, toQt(juror.id.text()));
        m_table->setItem(row, Member, member);
        m_table->setItem(
            row, Candidates,
            wordsItem(QString::number(app::missionOf(m_document.jury(), juror.id).size())));
        m_table->setItem(
            row, File,
            wordsItem(last == nullptr ? nothingYet
                                      : QStringLiteral("n°\u00a0%1, remise le %2")
                                            .arg(last->number)
                                            .arg(toQt(wording::formatDate(app::dayOf(last->at))))));
        m_table->setItem(row, Code, wordsItem(nothingYet));
    }
}

std::vector<JurorId> MissionsDialog::ticked() const
{
    std::vector<JurorId> jurors;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem* item = m_table->item(row, Member);
        if (item->checkState() == Qt::Checked)
            jurors.emplace_back(fromQt(item->data(Qt::UserRole).toString()));
    }
    return jurors;
}

void MissionsDialog::refresh()
{
    m_action->setEnabled(!presidentOf(m_document.jury()).empty() && !ticked().empty() &&
                         passphraseThere());
    if (presidentOf(m_document.jury()).empty())
        say(QStringLiteral("Personne ne préside\u00a0: dites qui préside, dans Préparation. C’est "
                           "sa clé qui signe les missions et qui ouvre les fiches rendues."),
            theme::Tone::Warning);
}

// What the session has to say goes into the drafts here; each is sealed beside the window.
void MissionsDialog::draft(const QString& folder)
{
    std::vector<app::MissionDraft> drafts;
    std::vector<std::string> codes;
    for (const JurorId& juror : ticked()) {
        codes.push_back(app::drawnCode());
        auto drafted = app::draftMission(m_document.session(), opened()->secret,
                                         {juror, app::codeDigits(codes.back())});
        if (!drafted) {
            sayProblem(drafted.error(), m_document.jury());
            return;
        }
        drafts.push_back(std::move(*drafted));
    }
    const Steps steps{QStringLiteral("Les missions se scellent…"), "mission", "missions",
                      static_cast<int>(drafts.size())};
    workThrough(
        steps,
        [drafts = std::move(drafts)](int at) mutable {
            return app::sealMission(std::move(drafts[static_cast<std::size_t>(at)]));
        },
        [this, codes = std::move(codes), folder](std::vector<Result<app::MissionFile>> sealed) {
            write(std::move(sealed), codes, folder);
        },
        [this] { say(interruptedText(), theme::Tone::Warning); });
}

void MissionsDialog::write(std::vector<Result<app::MissionFile>> sealed,
                           const std::vector<std::string>& codes, const QString& folder)
{
    const JurorId author = presidentOf(m_document.jury());
    if (const auto given = giveKey(); !given) {
        sayProblem(given.error(), m_document.jury());
        return;
    }
    const QSignalBlocker quiet(m_table);
    int written = 0;
    for (const Result<app::MissionFile>& file : sealed) {
        const auto path = file.and_then([&](const app::MissionFile& made) {
            return app::writeMission(made, author, fromQt(folder), m_document.door());
        });
        if (!path) { // those before it are written, and their codes are there to be given
            sayProblem(path.error(), m_document.jury());
            return;
        }
        showIssued(file->kept.packet.juror, toQt(path->filename().string()),
                   toQt(codes[static_cast<std::size_t>(written)]));
        ++written;
    }
    m_action->setEnabled(false);
    say(QStringLiteral("%1 dans %2. Donnez à chacun son fichier, et son code sur papier\u00a0: il "
                       "n’est enregistré nulle part.")
            .arg(toQt(wording::formatCount(written, "mission écrite", "missions écrites")), folder),
        theme::Tone::Good);
}

void MissionsDialog::showIssued(const JurorId& juror, const QString& file, const QString& code)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QTableWidgetItem* item = m_table->item(row, Member);
        if (fromQt(item->data(Qt::UserRole).toString()) != juror.text())
            continue;
        m_table->item(row, File)->setText(file);
        m_table->item(row, Code)->setText(code);
        item->setCheckState(Qt::Unchecked); // a second press makes no second mission
    }
    m_codesToGive = true;
    m_print->show();
}

std::vector<MissionSlip> MissionsDialog::slips() const
{
    std::vector<MissionSlip> slips;
    const auto key = app::keyOf(m_document.session(), presidentOf(m_document.jury()));
    const std::string presidency = key ? app::fingerprintOf(*key) : std::string();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString code = m_table->item(row, Code)->text();
        if (code != nothingYet)
            slips.push_back({fromQt(m_table->item(row, Member)->text()),
                             fromQt(m_table->item(row, File)->text()), fromQt(code), presidency});
    }
    return slips;
}

// One slip a page.
void MissionsDialog::printSlips()
{
    QPrinter printer(QPrinter::HighResolution);
    if (!m_prompts.setUpPrinter(printer, QStringLiteral("Imprimer les bordereaux")))
        return;
    printer.setFullPage(true); // a slip has its own margins
    QPainter painter;
    for (const MissionSlip& slip : slips()) {
        const auto pages = report::LaidPages::of(slipDocument(m_document.jury().info, slip));
        if (!pages) {
            sayProblem(pages.error(), m_document.jury());
            return;
        }
        for (std::size_t page = 0; page < pages->count(); ++page) {
            if (!(painter.isActive() ? printer.newPage() : painter.begin(&printer))) {
                say(QStringLiteral("L’imprimante n’a pas pris les bordereaux. Vérifiez-la, ou "
                                   "recopiez les codes à la main."),
                    theme::Tone::Bad);
                return;
            }
            pages->paint(painter, page, printer);
        }
    }
    m_codesToGive = !painter.end() || printer.printerState() == QPrinter::Error;
}

void MissionsDialog::reject()
{
    if (!working() && m_codesToGive &&
        !m_prompts.confirm(QStringLiteral("Les codes ne seront plus montrés"),
                           QStringLiteral("Ils ne sont enregistrés nulle part. Un code perdu "
                                          "demande une nouvelle mission."),
                           QStringLiteral("J’ai les codes"), QStringLiteral("Y revenir")))
        return;
    ExchangeDialog::reject();
}

} // namespace delibere::widgets
