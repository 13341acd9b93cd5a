// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/missions_dialog.h"

#include <algorithm>

#include <QFileInfo>
#include <QHeaderView>
#include <QPainter>
#include <QPrinter>

#include "app/mission.h"
#include "app/secret_words.h"
#include "app/signing.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
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
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAccessibleName(QStringLiteral("Membres à qui remettre une mission"));
    m_table->setMinimumSize(760, 200);
    addPart(m_table, 1);
    m_passphrase = addSecret(QStringLiteral("Phrase secrète de la présidence, qui signe"),
                             "passphraseLineEdit");
    m_again =
        addSecret(QStringLiteral("La même, une seconde fois (première clé)"), "repeatLineEdit");
    m_print = new QPushButton(QStringLiteral("Imprimer les bordereaux…"), this);
    m_print->setObjectName(QStringLiteral("printPushButton"));
    m_print->setAutoDefault(false);
    m_print->hide();
    addPart(m_print);
    m_action = addAction(QStringLiteral("Choisir le dossier…"), QStringLiteral("Fermer"));
    connect(m_print, &QPushButton::clicked, this, &MissionsDialog::printSlips);
    connect(m_table, &QTableWidget::itemChanged, this, &MissionsDialog::refresh);
    for (QLineEdit* field : {m_passphrase, m_again})
        connect(field, &QLineEdit::textChanged, this, &MissionsDialog::refresh);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto folder = m_prompts.chooseFolder(QStringLiteral("Où écrire les missions")))
            work(QStringLiteral("Les missions s’écrivent…"), [this, folder] { issue(*folder); });
    });
    fill();
    const bool keyed = app::keyOf(m_document.session(), president()).has_value();
    m_again->setVisible(!keyed);
    refresh();
    m_passphrase->setFocus();
}

JurorId MissionsDialog::president() const
{
    const auto& jurors = m_document.jury().jurors;
    const auto found = std::ranges::find(jurors, JurorRole::President, &Juror::role);
    return found == jurors.end() ? JurorId() : found->id;
}

void MissionsDialog::fill()
{
    const QSignalBlocker quiet(m_table);
    for (const Juror& juror : m_document.jury().jurors) {
        if (juror.role == JurorRole::President)
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        QTableWidgetItem* member = cell(toQt(juror.name));
        member->setFlags(member->flags() | Qt::ItemIsUserCheckable);
        member->setCheckState(Qt::Checked);
        member->setData(Qt::UserRole, toQt(juror.id.text()));
        m_table->setItem(row, Member, member);
        m_table->setItem(row, Candidates,
                         cell(QString::number(app::missionOf(m_document.jury(), juror.id).size())));
        m_table->setItem(row, File, cell(QStringLiteral("—")));
        m_table->setItem(row, Code, cell(QStringLiteral("—")));
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
    const bool twice = m_again->isHidden() || m_passphrase->text() == m_again->text();
    m_action->setEnabled(!president().empty() && !ticked().empty() && twice &&
                         !m_passphrase->text().isEmpty());
    if (president().empty())
        say(QStringLiteral("Personne ne préside\u00a0: dites qui préside, dans Préparation. C’est "
                           "sa clé qui signe les missions et qui ouvre les fiches rendues."),
            theme::Tone::Warning);
}

void MissionsDialog::issue(const QString& folder)
{
    std::string passphrase = m_passphrase->text().toStdString();
    const JurorId author = president();
    const auto apply = [this](const Edit& edit, const JurorId& actor) {
        return m_document.applied(edit, actor);
    };
    if (m_again->isVisible()) {
        const auto made = app::makeKey(m_document.session(), author, passphrase);
        const auto given = made.and_then([&](const PutKey& key) { return apply(key, author); });
        if (!given) {
            sayProblem(given.error(), m_document.jury());
            return;
        }
        m_again->hide();
    }
    const auto key = app::openKey(m_document.session(), author, passphrase);
    app::forget(passphrase);
    if (!key) {
        sayProblem(key.error(), m_document.jury());
        m_passphrase->setFocus();
        return;
    }
    const QSignalBlocker quiet(m_table);
    int written = 0;
    for (const JurorId& juror : ticked()) {
        const std::string code = app::drawnCode();
        const auto issued =
            app::issueMission(m_document.session(), *key, author, {juror, app::codeDigits(code)},
                              fromQt(folder), apply);
        if (!issued) {
            sayProblem(issued.error(), m_document.jury());
            return;
        }
        for (int row = 0; row < m_table->rowCount(); ++row) {
            QTableWidgetItem* item = m_table->item(row, Member);
            if (fromQt(item->data(Qt::UserRole).toString()) != juror.text())
                continue;
            m_table->item(row, File)->setText(toQt(issued->filename().string()));
            m_table->item(row, Code)->setText(toQt(code));
            item->setCheckState(Qt::Unchecked); // a second press makes no second mission
        }
        ++written;
    }
    m_passphrase->clear();
    m_codesToGive = true;
    m_print->show();
    m_action->setEnabled(false);
    say(QStringLiteral("%1 missions écrites dans %2. Donnez à chacun son fichier, et son code sur "
                       "papier\u00a0: il n’est enregistré nulle part.")
            .arg(written)
            .arg(folder),
        theme::Tone::Good);
}

// One slip a page: whose, which file, the code in large figures.
void MissionsDialog::printSlips()
{
    QPrinter printer(QPrinter::HighResolution);
    if (!m_prompts.setUpPrinter(printer, QStringLiteral("Imprimer les bordereaux")))
        return;
    QPainter painter(&printer);
    const QRect page = painter.viewport();
    bool first = true;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, Code)->text() == QStringLiteral("—"))
            continue;
        if (!std::exchange(first, false))
            printer.newPage();
        QFont font = painter.font();
        font.setPointSize(12);
        painter.setFont(font);
        const QString words =
            QStringLiteral("%1\n\nMission de %2\nFichier\u00a0: %3\n\nOuvrez ce fichier avec "
                           "Délibéré et recopiez ce code. Gardez ce papier séparé du fichier.")
                .arg(toQt(m_document.jury().info.title), m_table->item(row, Member)->text(),
                     m_table->item(row, File)->text());
        painter.drawText(page, Qt::TextWordWrap, words);
        font.setPointSize(24);
        painter.setFont(font);
        painter.drawText(page.adjusted(0, page.height() / 5, 0, 0), Qt::TextWordWrap,
                         m_table->item(row, Code)->text());
    }
    m_codesToGive = false;
}

void MissionsDialog::reject()
{
    if (m_codesToGive &&
        !m_prompts.confirm(QStringLiteral("Les codes ne seront plus montrés"),
                           QStringLiteral("Ils ne sont enregistrés nulle part. Un code perdu "
                                          "demande une nouvelle mission."),
                           QStringLiteral("J’ai les codes"), QStringLiteral("Y revenir")))
        return;
    QDialog::reject();
}

} // namespace delibere::widgets
