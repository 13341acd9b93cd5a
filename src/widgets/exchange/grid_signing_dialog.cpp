// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/grid_signing_dialog.h"

#include <algorithm>

#include <QFileInfo>
#include <QHBoxLayout>

#include "app/records.h"
#include "app/signing.h"
#include "domain/sheet_rules.h"
#include "report/code_image.h"
#include "report/layout.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "wording/exchange_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::widgets {

namespace {

constexpr int listWidth = 260;
constexpr int codeMargin = 4; // modules of white around a code (ISO 18004)
constexpr int codeModule = 4; // pixels
constexpr QSize readingSize(900, 330);

theme::Tone toneOf(SheetInGrid sheet)
{
    switch (sheet) {
    case SheetInGrid::Same:
        return theme::Tone::Good;
    case SheetInGrid::None:
    case SheetInGrid::Elsewhere:
        return theme::Tone::Muted;
    case SheetInGrid::Differs:
    case SheetInGrid::Missing:
        break;
    }
    return theme::Tone::Bad;
}

QString namesOf(const app::GridToSign& grid, const std::vector<SignerId>& signers)
{
    std::vector<std::string> names;
    for (const SignerId& signer : signers) {
        const Juror* juror = grid.view.record.session.juror(memberOf(signer));
        names.push_back(juror == nullptr ? signer.text() : juror->name);
    }
    return toQt(wording::enumerate(names));
}

// As it was when the presidency sent it: the paper beside says the same.
QString gatheredText(const app::GridToSign& grid)
{
    const RecordVersion& version = grid.version;
    std::vector<SignerId> signers;
    for (const Signature& signature : version.signatures)
        signers.push_back(signature.signer);
    QStringList lines;
    lines += signers.empty()
                 ? QStringLiteral("Personne n’avait encore signé à l’envoi.")
                 : QStringLiteral("Déjà signé à l’envoi\u00a0: %1.").arg(namesOf(grid, signers));
    lines += QStringLiteral("Encore attendus\u00a0: %1.").arg(namesOf(grid, version.missing()));
    for (const NotSigning& said : version.mentions())
        lines += QStringLiteral("%1\u00a0: %2.")
                     .arg(namesOf(grid, {said.signer}), toQt(wording::words(said.kind)));
    return lines.join(QLatin1Char('\n'));
}

// With the white around it that a reader needs.
QPixmap codePixmap(const std::string& code)
{
    const QImage modules = report::codeImage(code);
    QImage framed(modules.size() + QSize(2 * codeMargin, 2 * codeMargin), QImage::Format_RGB32);
    framed.fill(Qt::white);
    for (int y = 0; y < modules.height(); ++y) {
        for (int x = 0; x < modules.width(); ++x)
            framed.setPixel(x + codeMargin, y + codeMargin, modules.pixel(x, y));
    }
    return QPixmap::fromImage(framed.scaled(framed.size() * codeModule));
}

} // namespace

GridSigningDialog::GridSigningDialog(SessionDocument& document, Prompts& prompts, QWidget* parent,
                                     const QString& file)
    : ExchangeDialog(QStringLiteral("Signer des grilles"),
                     QStringLiteral("La présidence vous a envoyé des grilles figées, dans un "
                                    "fichier «\u00a0.grille\u00a0» que vous seul pouvez ouvrir. "
                                    "Lisez chacune\u202f; cochez celles que vous signez."),
                     parent),
      m_document(document), m_prompts(prompts), m_file(file)
{
    addPassphrase(document, document.actingJuror(), QStringLiteral("Votre phrase secrète"));
    m_reading = new QWidget(this);
    addReading();
    m_reading->hide();
    addPart(m_reading, 1);
    m_action =
        addAction(file.isEmpty() ? QStringLiteral("Choisir le fichier…") : QStringLiteral("Ouvrir"),
                  QStringLiteral("Fermer"));
    connect(this, &ExchangeDialog::passphraseChanged, this, &GridSigningDialog::refresh);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_grids)
            sign();
        else
            withKey([this] { openFile(); });
    });
    refresh();
    focusPassphrase();
}

void GridSigningDialog::addReading()
{
    auto* row = new QHBoxLayout(m_reading);
    row->setContentsMargins(0, 0, 0, 0);
    auto* side = new QVBoxLayout;
    m_list = new QListWidget(m_reading);
    m_list->setObjectName(QStringLiteral("gridsListWidget"));
    m_list->setAccessibleName(QStringLiteral("Grilles à signer"));
    m_list->setFixedWidth(listWidth);
    side->addWidget(m_list, 1);
    m_own = plainLabel(m_reading);
    m_own->setObjectName(QStringLiteral("ownSheetLabel"));
    m_own->setWordWrap(true);
    m_own->setFixedWidth(listWidth);
    side->addWidget(m_own);
    m_gathered = plainLabel(m_reading);
    m_gathered->setObjectName(QStringLiteral("gatheredLabel"));
    m_gathered->setWordWrap(true);
    m_gathered->setFixedWidth(listWidth);
    side->addWidget(m_gathered);
    m_reservation = new QLineEdit(m_reading);
    m_reservation->setObjectName(QStringLiteral("reservationLineEdit"));
    m_reservation->setPlaceholderText(QStringLiteral("Réserve (facultative)"));
    m_reservation->setAccessibleName(QStringLiteral("Réserve, pour les grilles cochées"));
    m_reservation->setMaxLength(static_cast<int>(maximumNoteLength));
    side->addWidget(m_reservation);
    row->addLayout(side);
    m_pages = new PagesView(m_reading);
    m_pages->setAccessibleName(QStringLiteral("La grille, telle qu’elle sera imprimée"));
    m_pages->setMinimumSize(readingSize);
    row->addWidget(m_pages, 1);
    m_code = plainLabel(m_reading);
    m_code->setObjectName(QStringLiteral("codeLabel"));
    m_code->setAccessibleName(QStringLiteral("Code de la signature"));
    m_code->setAlignment(Qt::AlignCenter);
    m_code->hide();
    row->addWidget(m_code, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &GridSigningDialog::showGrid);
    connect(m_list, &QListWidget::itemChanged, this, &GridSigningDialog::refresh);
}

void GridSigningDialog::refresh()
{
    m_action->setEnabled(m_grids ? m_codes.empty() && !ticked().empty() : passphraseThere());
}

// The key stays open: a file that is not the right one costs no passphrase.
void GridSigningDialog::openFile()
{
    m_action->setText(QStringLiteral("Choisir le fichier…"));
    if (m_file.isEmpty()) {
        const auto chosen = m_prompts.openFile(QStringLiteral("Grilles envoyées par la présidence"),
                                               QStringLiteral("Grilles à signer (*.grille)"));
        if (!chosen)
            return;
        m_file = *chosen;
    }
    auto read = app::readGrids(m_document.session(), opened()->secret, fromQt(m_file));
    if (!read) {
        m_file.clear(); // another one may be the right one
        sayProblem(read.error(), m_document.jury());
        m_action->setFocus();
        return;
    }
    m_grids.emplace(std::move(*read));
    {
        const QSignalBlocker quiet(m_list);
        for (const app::GridToSign& grid : m_grids->grids) {
            auto* item = new QListWidgetItem(toQt(grid.view.record.candidate().fullName()), m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked); // nothing is signed that nobody ticked
        }
    }
    m_action->setText(QStringLiteral("Signer et écrire…"));
    m_reading->show();
    hidePassphrase(); // its place is for the grid
    say({}, theme::Tone::Normal);
    m_list->setCurrentRow(0);
    m_list->setFocus();
    refresh();
}

void GridSigningDialog::showGrid(int row)
{
    if (!m_codes.empty()) {
        showCode(row);
        return;
    }
    if (row < 0)
        return;
    const app::GridToSign& grid = m_grids->grids.at(static_cast<std::size_t>(row));
    m_own->setText(QStringLiteral("Votre fiche\u00a0: %1.").arg(toQt(wording::words(grid.own))));
    m_gathered->setText(gatheredText(grid));
    theme::setTone(m_own, toneOf(grid.own));
    auto pages =
        app::RecordDocument::of(m_document.framework(), grid.version)
            .map([](const app::RecordDocument& record) { return report::layOut(record.view()); })
            .and_then([](const report::Document& laid) { return report::LaidPages::of(laid); });
    m_pages->fitWidth(PagesView::leastToSign);
    m_pages->showPages(std::move(pages), m_document.jury());
}

std::vector<app::GivenSignature> GridSigningDialog::ticked() const
{
    std::vector<app::GivenSignature> given;
    for (int at = 0; at < m_list->count(); ++at) {
        if (m_list->item(at)->checkState() == Qt::Checked)
            given.push_back({m_grids->grids.at(static_cast<std::size_t>(at)).version.candidate(),
                             fromQt(m_reservation->text().trimmed()),
                             {}});
    }
    return given;
}

void GridSigningDialog::sign()
{
    const auto folder = m_prompts.chooseFolder(QStringLiteral("Où écrire vos signatures"));
    if (!folder)
        return;
    auto done = app::giveSignatures(m_document.session(), opened()->secret, *m_grids, ticked(),
                                    fromQt(*folder), m_document.door());
    if (!done) {
        sayProblem(done.error(), m_document.jury());
        return;
    }
    m_codes = std::move(done->codes);
    showCodes();
    say(QStringLiteral("Écrit et relu\u00a0: %1\nRendez ce fichier à la présidence, ou "
                       "laissez-la photographier les codes.")
            .arg(toQt(done->path.string())),
        theme::Tone::Good);
}

// In place of the pages, one a grid; the fields have served.
void GridSigningDialog::showCodes()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto& code : m_codes) {
        const auto grid = std::ranges::find_if(m_grids->grids, [&](const app::GridToSign& of) {
            return of.version.candidate() == code.candidate;
        });
        m_list->addItem(toQt(grid->view.record.candidate().fullName()));
    }
    m_list->setAccessibleName(QStringLiteral("Codes de ce que vous avez signé"));
    m_pages->hide();
    m_gathered->hide();
    m_reservation->hide();
    hidePassphrase();
    m_action->hide();
    m_code->show();
    m_list->setCurrentRow(0);
    showCode(0);
}

void GridSigningDialog::showCode(int row)
{
    if (row < 0)
        return;
    const std::string& code = m_codes.at(static_cast<std::size_t>(row)).text;
    theme::setTone(m_own, theme::Tone::Muted);
    m_own->setText(code.empty() ? QStringLiteral("Trop long pour un code\u00a0: rendez le fichier.")
                                : QStringLiteral("Le code de votre signature, à photographier de "
                                                 "face."));
    m_code->setPixmap(code.empty() ? QPixmap() : codePixmap(code));
}

} // namespace delibere::widgets
