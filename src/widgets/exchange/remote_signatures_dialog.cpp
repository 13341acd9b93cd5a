// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/remote_signatures_dialog.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>

#include "app/signed_packet.h"
#include "app/signing.h"
#include "report/code_reading.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/presidency.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

// The file itself, or what the codes in a picture of it say.
Result<std::vector<std::string>> signaturesIn(const std::filesystem::path& file)
{
    auto bytes = app::readPacketFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto codes = report::readCodes(*bytes);
    if (!codes)
        return std::vector{std::move(*bytes)};
    std::vector<std::string> found;
    for (const std::string& text : *codes) {
        if (auto signatures = app::signaturesOfCode(text))
            found.push_back(std::move(*signatures));
    }
    if (found.empty())
        return fail(ProblemCode::CodeUnreadable, file.string());
    return found;
}

QString nameOf(const JurySession& jury, const CandidateId& id)
{
    const Candidate* candidate = jury.candidate(id);
    return toQt(candidate == nullptr ? id.text() : candidate->fullName());
}

QString wordsOf(const app::TakenSignature& taken, const JurorId& juror, const JurySession& jury)
{
    const Juror* member = jury.juror(juror);
    const QString who = toQt(member == nullptr ? juror.text() : member->name);
    const QString what = nameOf(jury, taken.candidate);
    if (taken.problem)
        return toQt(wording::problemText(*taken.problem, jury));
    if (taken.known)
        return QStringLiteral("%1\u00a0: la signature de %2 est déjà là.").arg(what, who);
    return taken.done->locked
               ? QStringLiteral("%1\u00a0: signée par %2, plus personne n’est attendu\u00a0: la "
                                "grille est verrouillée.")
                     .arg(what, who)
               : QStringLiteral("%1\u00a0: signée par %2.").arg(what, who);
}

} // namespace

RemoteSignaturesDialog::RemoteSignaturesDialog(SessionDocument& document, Prompts& prompts,
                                               QWidget* parent)
    : ExchangeDialog(
          QStringLiteral("Signer à distance"),
          QStringLiteral("Un membre qui a rendu ses fiches depuis son ordinateur peut "
                         "signer de même. Envoyez-lui les grilles figées qui attendent "
                         "sa signature\u202f; déposez ici ce qu’il rend\u00a0: un fichier "
                         "«\u00a0.signature\u00a0», ou la photo du code sur son "
                         "écran."),
          parent),
      m_document(document), m_prompts(prompts)
{
    setAcceptDrops(true);
    addPassphrase(document, receiverOn(document),
                  QStringLiteral("Votre phrase secrète (présidence)"));
    addText(QStringLiteral("Membres dont une signature est attendue"));
    m_members = new QListWidget(this);
    m_members->setObjectName(QStringLiteral("membersListWidget"));
    m_members->setAccessibleName(QStringLiteral("Membres dont une signature est attendue"));
    m_members->setMinimumHeight(120);
    addPart(m_members, 1);
    auto* row = new QWidget(this);
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_send = new QPushButton(QStringLiteral("Écrire les grilles à signer…"), row);
    m_send->setObjectName(QStringLiteral("sendPushButton"));
    m_files = new QPushButton(QStringLiteral("Prendre des signatures…"), row);
    m_files->setObjectName(QStringLiteral("filesPushButton"));
    for (QPushButton* button : {m_send, m_files}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    addPart(row);
    m_action = addAction(QStringLiteral("Continuer"), QStringLiteral("Fermer"));
    connect(this, &ExchangeDialog::passphraseChanged, this, &RemoteSignaturesDialog::refresh);
    connect(m_members, &QListWidget::itemChanged, this, &RemoteSignaturesDialog::refresh);
    connect(m_action, &QPushButton::clicked, this, [this] {
        withKey([this] {
            refresh();
            if (!m_waiting.isEmpty())
                take(std::exchange(m_waiting, {}));
        });
    });
    connect(m_send, &QPushButton::clicked, this, &RemoteSignaturesDialog::send);
    connect(m_files, &QPushButton::clicked, this, &RemoteSignaturesDialog::chooseFiles);
    fillMembers();
    focusPassphrase();
}

// Who has no key signs on this laptop: said, not ticked.
void RemoteSignaturesDialog::fillMembers()
{
    m_members->clear();
    for (const Juror& juror : m_document.jury().jurors) {
        const auto awaiting = app::gridsAwaiting(m_document.session(), juror.id);
        if (!awaiting || awaiting->empty() || juror.id == receiverOn(m_document))
            continue;
        QStringList names;
        for (const CandidateId& candidate : *awaiting)
            names += nameOf(m_document.jury(), candidate);
        const bool keyed = app::keyOf(m_document.session(), juror.id).has_value();
        auto* item = new QListWidgetItem(
            QStringLiteral("%1\u00a0: %2%3")
                .arg(toQt(juror.name), names.join(QStringLiteral(", ")),
                     keyed ? QString()
                           : QStringLiteral(" (aucune clé\u00a0: signe sur cet ordinateur)")),
            m_members);
        item->setData(Qt::UserRole, toQt(juror.id.text()));
        item->setFlags(keyed ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable
                             : Qt::NoItemFlags);
        if (keyed)
            item->setCheckState(Qt::Checked);
    }
    if (m_members->count() == 0)
        new QListWidgetItem(QStringLiteral("Aucune grille figée n’attend de signature."),
                            m_members);
    refresh();
}

void RemoteSignaturesDialog::refresh()
{
    bool ticked = false;
    for (int at = 0; at < m_members->count(); ++at)
        ticked = ticked || m_members->item(at)->checkState() == Qt::Checked;
    m_send->setEnabled(opened() && ticked);
    m_files->setEnabled(opened() != nullptr);
    m_action->setVisible(!opened());
    m_action->setEnabled(passphraseThere());
}

void RemoteSignaturesDialog::send()
{
    const auto folder = m_prompts.chooseFolder(QStringLiteral("Où écrire les grilles à signer"));
    if (!folder)
        return;
    QStringList written;
    for (int at = 0; at < m_members->count(); ++at) {
        const QListWidgetItem* item = m_members->item(at);
        if (item->checkState() != Qt::Checked)
            continue;
        const auto sent =
            app::sendGrids(m_document.session(), opened()->secret, receiverOn(m_document),
                           JurorId(fromQt(item->data(Qt::UserRole).toString())), fromQt(*folder),
                           m_document.door());
        if (!sent) {
            sayProblem(sent.error(), m_document.jury());
            return;
        }
        written += toQt(sent->string());
    }
    say(QStringLiteral("Écrit et relu\u00a0:\n%1").arg(written.join(QLatin1Char('\n'))),
        theme::Tone::Good);
}

void RemoteSignaturesDialog::chooseFiles()
{
    if (const auto file = m_prompts.openFile(
            QStringLiteral("Signatures d’un membre"),
            QStringLiteral("Signatures ou photos (*.signature *.png *.jpg *.jpeg)")))
        take({*file});
}

void RemoteSignaturesDialog::take(const QStringList& files)
{
    if (!opened()) {
        m_waiting += files;
        say(QStringLiteral(
                "Donnez votre phrase secrète\u00a0: ce qui est déposé sera pris ensuite."),
            theme::Tone::Warning);
        return;
    }
    QStringList lines;
    bool refused = false;
    for (const QString& file : files)
        lines += takeOne(file, refused);
    fillMembers();
    say(lines.join(QLatin1Char('\n')), refused ? theme::Tone::Bad : theme::Tone::Normal);
}

QString RemoteSignaturesDialog::takeOne(const QString& file, bool& refused)
{
    const std::filesystem::path path = fromQt(file);
    const auto found = signaturesIn(path);
    if (!found) {
        refused = true;
        return toQt(wording::problemText(found.error(), m_document.jury()));
    }
    QStringList lines;
    for (const std::string& bytes : *found) {
        app::TakenSignatures taken;
        const auto done = m_document.inOneTransaction([&] {
            return app::takeSignatures(m_document.session(), opened()->secret, path, bytes,
                                       receiverOn(m_document), m_document.door())
                .map([&](app::TakenSignatures all) { taken = std::move(all); });
        });
        if (!done) {
            refused = true;
            lines += toQt(wording::problemText(done.error(), m_document.jury()));
        }
        for (const app::TakenSignature& each : taken.signatures)
            lines += wordsOf(each, taken.manifest.juror, m_document.jury());
    }
    return lines.join(QLatin1Char('\n'));
}

void RemoteSignaturesDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void RemoteSignaturesDialog::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (const QString path = url.toLocalFile(); !path.isEmpty())
            files += path;
    }
    event->acceptProposedAction();
    take(files);
}

} // namespace delibere::widgets
