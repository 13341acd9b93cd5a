// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/mission_opening_dialog.h"

#include <QDir>
#include <QFileInfo>

#include "app/secret_words.h"
#include "app/signing.h"
#include "domain/packet_fault.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

// "6b1f7c1e-membre-2-mission-3" is the work "6b1f7c1e-membre-2", whatever the number.
QString workName(const app::Mission& mission)
{
    QString id = toQt(mission.manifest.session.text());
    id.remove(QLatin1Char('-'));
    return QStringLiteral("travail-%1-%2.jury").arg(id, toQt(mission.manifest.juror.text()));
}

} // namespace

MissionOpeningDialog::MissionOpeningDialog(const QString& mission, const QString& folder,
                                           QWidget* parent)
    : ExchangeDialog(QStringLiteral("Ouvrir une mission"),
                     QStringLiteral("«\u00a0%1\u00a0» vous a été remis par la présidence du jury. "
                                    "Recopiez le code du bordereau, 25 chiffres.")
                         .arg(QFileInfo(mission).fileName()),
                     parent),
      m_path(mission), m_session(folder)
{
    m_code = addField(QStringLiteral("Code"), "codeLineEdit");
    m_who = addText({});
    m_who->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_who->hide();
    m_keyPart = new QWidget(this);
    auto* key = new QVBoxLayout(m_keyPart);
    key->setContentsMargins(0, 0, 0, 0);
    auto* words = plainLabel(
        m_keyPart,
        QStringLiteral("Choisissez une phrase secrète, cinq mots sans lien entre eux. Elle signe "
                       "ce que vous rendrez et n’est enregistrée nulle part\u00a0: oubliée, il "
                       "faut une autre mission. Notez-la."));
    words->setWordWrap(true);
    key->addWidget(words);
    m_passphrase = new QLineEdit(m_keyPart);
    m_again = new QLineEdit(m_keyPart);
    for (const auto& [field, name, label] :
         {std::tuple(m_passphrase, "passphraseLineEdit", QStringLiteral("Phrase secrète")),
          {m_again, "repeatLineEdit", QStringLiteral("La même, une seconde fois")}}) {
        field->setObjectName(QLatin1String(name));
        field->setEchoMode(QLineEdit::Password);
        field->setPlaceholderText(label);
        field->setAccessibleName(label);
        key->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &MissionOpeningDialog::refresh);
    }
    auto* offer = new QPushButton(QStringLiteral("Proposer cinq mots"), m_keyPart);
    offer->setObjectName(QStringLiteral("offerPushButton"));
    offer->setAutoDefault(false);
    key->addWidget(offer, 0, Qt::AlignLeft);
    connect(offer, &QPushButton::clicked, this, [this] {
        const QString drawn = toQt(app::drawnPassphrase());
        m_passphrase->setEchoMode(QLineEdit::Normal); // to be copied before it is typed again
        m_passphrase->setText(drawn);
        m_again->clear();
        m_again->setFocus();
    });
    m_keyPart->hide();
    addPart(m_keyPart);
    m_action = addAction(QStringLiteral("Continuer"), QStringLiteral("Annuler"));
    connect(m_action, &QPushButton::clicked, this, &MissionOpeningDialog::go);
    connect(m_code, &QLineEdit::textChanged, this, &MissionOpeningDialog::refresh);
    refresh();
    m_code->setFocus();
}

void MissionOpeningDialog::refresh()
{
    constexpr std::size_t digits = 25;
    const bool coded = app::codeDigits(fromQt(m_code->text())).size() == digits;
    const bool keyed = !m_passphrase->text().isEmpty() && m_passphrase->text() == m_again->text();
    m_action->setEnabled(m_mission ? keyed : coded);
    m_code->setEnabled(!m_mission);
}

void MissionOpeningDialog::go()
{
    if (m_mission)
        start();
    else
        readMission();
}

void MissionOpeningDialog::readMission()
{
    const Secret code = secretOf(*m_code);
    work(
        QStringLiteral("La mission s’ouvre…"),
        [path = std::filesystem::path(fromQt(m_path)), code] {
            return app::readMission(path, *code);
        },
        [this](Result<app::Mission> read) {
            if (read) {
                take(std::move(*read));
                return;
            }
            sayProblem(read.error(), {});
            m_code->setFocus();
        });
}

void MissionOpeningDialog::take(app::Mission mission)
{
    m_mission = std::make_shared<const app::Mission>(std::move(mission));
    QDir().mkpath(m_session);
    m_session = QDir(m_session).filePath(workName(*m_mission));
    if (QFileInfo::exists(m_session)) {
        join();
        return;
    }
    const Juror* juror = m_mission->definition.juror(m_mission->manifest.juror);
    m_who->setText(
        QStringLiteral("%1\u00a0: %2, %3 candidats à évaluer.\nClé de la présidence, à comparer "
                       "de vive voix\u00a0:\n%4")
            .arg(toQt(m_mission->definition.info.title), toQt(juror->name))
            .arg(m_mission->definition.candidates.size())
            .arg(toQt(m_mission->presidencyFingerprint())));
    m_who->show();
    m_keyPart->show();
    grow();
    m_action->setText(QStringLiteral("Ouvrir"));
    say({}, theme::Tone::Normal);
    refresh();
    m_passphrase->setFocus();
}

// The work is there: what changed joins it, under the key that the member has.
void MissionOpeningDialog::join()
{
    auto session = app::Session::open(fromQt(m_session));
    const auto joined = session ? app::joinMission(*session, *m_mission, m_presidency)
                                : Result<app::MissionJoined>(tl::unexpected(session.error()));
    // The same mission, or an older one: its work is what is opened.
    if (joined || joined.error().code == ProblemCode::MissionOlder) {
        accept();
        return;
    }
    const bool otherPresidency =
        joined.error().code == ProblemCode::MissionDiverges &&
        joined.error().numbers.front() == static_cast<int>(MissionDivergence::Presidency);
    if (otherPresidency) { // a key was lost, or somebody else presides: the member says so
        m_presidency = app::PresidencyKey::MayChange;
        m_action->setText(QStringLiteral("C’est bien sa clé"));
        say(QStringLiteral("Cette mission est signée d’une autre clé que la précédente. "
                           "Comparez-la de vive voix avec la présidence\u00a0:\n%1")
                .arg(toQt(m_mission->presidencyFingerprint())),
            theme::Tone::Warning);
    } else
        sayProblem(joined.error(), m_mission->definition);
    m_mission.reset();
    m_session = QFileInfo(m_session).path();
    refresh();
}

void MissionOpeningDialog::start()
{
    const Secret passphrase = secretOf(*m_passphrase);
    const auto enrol = [mission = m_mission, passphrase] {
        constexpr int firstKey = 1;
        return app::enrol(*mission, firstKey, *passphrase);
    };
    work(QStringLiteral("Votre clé se fait…"), enrol, [this](Result<app::Enrolment> made) {
        const auto started = made.and_then([&](const app::Enrolment& enrolment) {
            return app::startMission(*m_mission, fromQt(m_session), enrolment);
        });
        if (started) {
            m_passphrase->clear();
            m_again->clear();
            accept();
            return;
        }
        sayProblem(started.error(), m_mission->definition);
        m_again->clear();
        m_passphrase->setFocus();
    });
}

} // namespace delibere::widgets
