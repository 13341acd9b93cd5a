// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/mission_opening_dialog.h"

#include <QDir>
#include <QFileInfo>

#include "app/secret_words.h"
#include "app/signing.h"
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
      m_path(mission), m_folder(folder)
{
    m_code = addField(QStringLiteral("Code"), "codeLineEdit");
    m_who = addText({});
    m_who->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_who->hide();
    m_lost = new QPushButton(QStringLiteral("J’ai perdu ma phrase secrète"), this);
    m_lost->setObjectName(QStringLiteral("lostPushButton"));
    m_lost->setAutoDefault(false);
    theme::setRole(m_lost, "link");
    m_lost->hide();
    addPart(m_lost);
    connect(m_lost, &QPushButton::clicked, this, [this] {
        m_who->setText(QStringLiteral(
            "Une nouvelle clé remplace la vôtre. Les fiches déjà rendues restent valables\u00a0; "
            "la "
            "présidence reconnaîtra la nouvelle clé quand vous rendrez les suivantes."));
        askPassphrase(Step::Renew, QStringLiteral("Faire une nouvelle clé"));
    });
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
    const bool needsKey = m_step == Step::Start || m_step == Step::Renew;
    m_action->setEnabled(needsKey ? keyed : coded);
    m_code->setEnabled(m_step == Step::Read);
}

void MissionOpeningDialog::go()
{
    switch (m_step) {
    case Step::Read:
        readMission();
        return;
    case Step::Presidency:
        m_presidency = app::PresidencyKey::MayChange;
        arrive();
        return;
    case Step::Join:
        join();
        return;
    case Step::Renew:
    case Step::Start:
        makeKey();
        return;
    }
}

void MissionOpeningDialog::ask(Step step, const QString& action)
{
    m_step = step;
    m_lost->setVisible(step == Step::Join);
    m_keyPart->setVisible(step == Step::Start || step == Step::Renew);
    m_who->setVisible(!m_who->text().isEmpty());
    m_action->setText(action);
    say({}, theme::Tone::Normal);
    refresh();
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
            if (read)
                take(std::move(*read));
            else
                refuse(read.error());
        });
}

void MissionOpeningDialog::take(app::Mission mission)
{
    m_mission = std::make_shared<const app::Mission>(std::move(mission));
    QDir().mkpath(m_folder);
    m_session = QDir(m_folder).filePath(workName(*m_mission));
    arrive();
}

// Where the mission arrives: nothing is here yet, or work that it follows.
void MissionOpeningDialog::arrive()
{
    const codec::MissionManifest& given = m_mission->manifest;
    if (!QFileInfo::exists(m_session)) {
        const Juror* juror = m_mission->definition.juror(given.juror);
        m_who->setText(QStringLiteral("%1\u00a0: %2, %3 candidats à évaluer.\nClé de la "
                                      "présidence, à comparer de vive voix\u00a0:\n%4")
                           .arg(toQt(m_mission->definition.info.title), toQt(juror->name))
                           .arg(m_mission->definition.candidates.size())
                           .arg(toQt(m_mission->presidencyFingerprint())));
        askPassphrase(Step::Start, QStringLiteral("Ouvrir"));
        return;
    }
    const auto held =
        app::Session::open(fromQt(m_session)).and_then([](const app::Session& session) {
            return app::heldMission(session);
        });
    if (!held) {
        refuse(held.error());
        return;
    }
    const bool newer = *held && given.number > (*held)->manifest.number;
    const bool otherKey = newer && given.recipients.front() != (*held)->manifest.recipients.front();
    if (otherKey && m_presidency == app::PresidencyKey::Known) {
        // A key was lost, or somebody else presides: the member says so.
        ask(Step::Presidency, QStringLiteral("C’est bien sa clé"));
        say(QStringLiteral("Cette mission est signée d’une autre clé que la précédente. "
                           "Comparez-la de vive voix avec la présidence\u00a0:\n%1")
                .arg(toQt(m_mission->presidencyFingerprint())),
            theme::Tone::Warning);
    } else if (newer)
        offerToJoin((*held)->manifest.number);
    else
        join(); // the same mission, an older one, or none of this work
}

void MissionOpeningDialog::offerToJoin(int held)
{
    m_who->setText(QStringLiteral("Votre travail est déjà sur cet ordinateur (mission "
                                  "n°\u00a0%1). Celle-ci, n°\u00a0%2, le met à jour\u00a0: "
                                  "aucune note ne bouge.")
                       .arg(held)
                       .arg(m_mission->manifest.number));
    ask(Step::Join, QStringLiteral("Mettre à jour"));
    m_action->setFocus();
}

void MissionOpeningDialog::askPassphrase(Step step, const QString& action)
{
    ask(step, action);
    m_passphrase->setFocus();
}

// What changed joins the work, under the key that the member has.
void MissionOpeningDialog::join()
{
    auto session = app::Session::open(fromQt(m_session));
    const auto joined = session ? app::joinMission(*session, *m_mission, m_presidency)
                                : Result<app::MissionJoined>(tl::unexpected(session.error()));
    // The same mission, or an older one: its work is what is opened.
    if (joined || joined.error().code == ProblemCode::MissionOlder)
        accept();
    else
        refuse(joined.error());
}

void MissionOpeningDialog::makeKey()
{
    int number = 1;
    if (m_step == Step::Renew) {
        const auto next =
            app::Session::open(fromQt(m_session)).and_then([&](const app::Session& session) {
                return app::nextKeyNumber(session, m_mission->manifest.juror);
            });
        if (!next) {
            refuse(next.error());
            return;
        }
        number = *next;
    }
    const Secret passphrase = secretOf(*m_passphrase);
    work(
        QStringLiteral("Votre clé se fait…"),
        [mission = m_mission, number, passphrase] {
            return app::enrol(*mission, number, *passphrase);
        },
        [this](Result<app::Enrolment> made) {
            const auto kept =
                made.and_then([this](const app::Enrolment& enrolment) { return keep(enrolment); });
            if (!kept) {
                sayProblem(kept.error(), m_mission->definition);
                m_again->clear();
                m_passphrase->setFocus();
                return;
            }
            m_passphrase->clear();
            m_again->clear();
            accept();
        });
}

Result<void> MissionOpeningDialog::keep(const app::Enrolment& enrolment)
{
    if (m_step == Step::Start)
        return app::startMission(*m_mission, fromQt(m_session), enrolment)
            .map([](const app::Session&) {});
    auto session = app::Session::open(fromQt(m_session));
    if (!session)
        return tl::unexpected(session.error());
    return app::renewKey(*session, *m_mission, enrolment, m_presidency);
}

void MissionOpeningDialog::refuse(const Problem& problem)
{
    const JurySession jury = m_mission ? m_mission->definition : JurySession();
    m_mission.reset();
    m_who->clear();
    ask(Step::Read, QStringLiteral("Continuer"));
    sayProblem(problem, jury);
    m_code->setFocus();
}

} // namespace delibere::widgets
