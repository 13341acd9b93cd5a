// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/mission_opening_dialog.h"

#include <utility>

#include <QDir>
#include <QFileInfo>

#include "app/secret_words.h"
#include "app/signing.h"
#include "widgets/kit/passphrase_choice.h"
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
                                           QWidget* parent, store::FileKeyPtr known)
    : WorkDialog(QStringLiteral("Ouvrir une mission"),
                 QStringLiteral("«\u00a0%1\u00a0» vous a été remis par la présidence du jury.")
                     .arg(QFileInfo(mission).fileName()),
                 parent),
      m_path(mission), m_folder(folder), m_key(std::move(known))
{
    m_code = addField(QStringLiteral("Code du bordereau, 25 chiffres"), "codeLineEdit");
    m_who = addText({});
    m_who->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_who->hide();
    m_rescueCode = addText({});
    m_rescueCode->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setRole(m_rescueCode, "heading");
    addWords();
    addRenewal();
    addKeyFields();
    m_action = addAction(QStringLiteral("Continuer"), QStringLiteral("Annuler"));
    connect(m_action, &QPushButton::clicked, this, &MissionOpeningDialog::go);
    connect(m_code, &QLineEdit::textChanged, this, &MissionOpeningDialog::refresh);
    ask(Step::Read, QStringLiteral("Continuer"));
    m_code->setFocus();
}

void MissionOpeningDialog::addWords()
{
    m_wordless = new QPushButton(QStringLiteral("Ni la phrase ni le code"), this);
    m_wordless->setObjectName(QStringLiteral("wordlessPushButton"));
    m_wordless->setAutoDefault(false);
    theme::setRole(m_wordless, "link");
    connect(m_wordless, &QPushButton::clicked, this, &MissionOpeningDialog::offerToStartOver);
    m_words =
        addSecret(QStringLiteral("Phrase secrète ou code de secours"), "wordsLineEdit", m_wordless);
    connect(m_words, &QLineEdit::textChanged, this, &MissionOpeningDialog::refresh);
}

void MissionOpeningDialog::addRenewal()
{
    m_lost = new QPushButton(QStringLiteral("J’ai perdu ma phrase secrète"), this);
    m_lost->setObjectName(QStringLiteral("lostPushButton"));
    m_lost->setAutoDefault(false);
    theme::setRole(m_lost, "link");
    m_lost->hide();
    addPart(m_lost);
    connect(m_lost, &QPushButton::clicked, this, [this] {
        if (m_step == Step::Join)
            offerToRenew();
        else
            offerToJoin();
    });
}

void MissionOpeningDialog::offerToRenew()
{
    m_who->setText(QStringLiteral(
        "Choisissez une autre phrase\u00a0: une nouvelle clé remplace la vôtre. Vos notes restent, "
        "et les fiches déjà rendues restent valables\u00a0; la présidence reconnaîtra la nouvelle "
        "clé quand vous rendrez les suivantes. Le code de secours reste le même."));
    m_lost->setText(QStringLiteral("Je connais ma phrase\u00a0: mettre à jour, sans nouvelle clé"));
    askPassphrase(Step::Renew, QStringLiteral("Faire une nouvelle clé"));
}

void MissionOpeningDialog::addKeyFields()
{
    m_keyPart = new QWidget(this);
    auto* key = new QVBoxLayout(m_keyPart);
    key->setContentsMargins(0, 0, 0, 0);
    auto* words = plainLabel(
        m_keyPart,
        QStringLiteral("Choisissez une phrase secrète, cinq mots sans lien entre eux. Elle signe "
                       "ce que vous rendrez, chiffre votre travail sur cet ordinateur, et n’est "
                       "enregistrée nulle part. Notez-la."));
    words->setWordWrap(true);
    key->addWidget(words);
    m_newWords = new PassphraseChoice(m_keyPart);
    key->addWidget(m_newWords);
    connect(m_newWords, &PassphraseChoice::changed, this, &MissionOpeningDialog::refresh);
    m_keyPart->hide();
    addPart(m_keyPart);
}

void MissionOpeningDialog::reject()
{
    if (m_step == Step::Rescue)
        accept();
    else
        WorkDialog::reject();
}

void MissionOpeningDialog::refresh()
{
    const bool coded = app::codeDigits(fromQt(m_code->text())).size() == app::codeDigitCount;
    const bool needsKey = m_step == Step::Start || m_step == Step::Renew;
    const bool needsWords = m_step == Step::Unlock;
    m_action->setEnabled(needsKey     ? m_newWords->ready()
                         : needsWords ? !m_words->text().isEmpty()
                                      : coded);
    m_code->setEnabled(m_step == Step::Read);
}

void MissionOpeningDialog::go()
{
    switch (m_step) {
    case Step::Read:
        readMission();
        return;
    case Step::Unlock:
        unlock();
        return;
    case Step::StartOver:
        startOver();
        return;
    case Step::Presidency:
        m_presidency = app::PresidencyKey::MayChange;
        meetWork();
        return;
    case Step::Join:
        join();
        return;
    case Step::Renew:
        makeRenewedKey();
        return;
    case Step::Start:
        makeKey();
        return;
    case Step::Rescue:
        accept();
        return;
    }
}

void MissionOpeningDialog::ask(Step step, const QString& action)
{
    m_step = step;
    m_lost->setVisible(step == Step::Join || step == Step::Renew);
    showField(m_code, step != Step::Rescue); // one code of 25 digits in sight
    showField(m_words, step == Step::Unlock);
    m_wordless->setVisible(step == Step::Unlock);
    m_rescueCode->setVisible(step == Step::Rescue);
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
    const auto encryption = app::encryptionOf(fromQt(m_session));
    if (!encryption) {
        refuse(encryption.error());
        return;
    }
    if (!*encryption || (m_key && m_key->file() == (*encryption)->file)) {
        meetWork();
        return;
    }
    m_who->setText(QStringLiteral(
        "Votre travail est déjà sur cet ordinateur, chiffré. Votre phrase secrète l’ouvre\u00a0; "
        "oubliée, le code de secours que vous avez noté, 25 chiffres."));
    ask(Step::Unlock, QStringLiteral("Continuer"));
    m_words->setFocus();
}

void MissionOpeningDialog::unlock()
{
    const auto encryption = app::encryptionOf(fromQt(m_session));
    if (!encryption || !*encryption) {
        arrive(); // no longer what it was
        return;
    }
    m_byCode = app::codeDigits(fromQt(m_words->text())).size() == app::codeDigitCount;
    work(
        QStringLiteral("Votre travail s’ouvre…"),
        [encryption = **encryption, words = secretOf(*m_words),
         path = std::filesystem::path(fromQt(m_session))] {
            return app::openEncryption(encryption, *words, path);
        },
        [this](Result<store::FileKeyPtr> opened) {
            if (opened) {
                m_words->clear();
                m_key = std::move(*opened);
                meetWork();
                return;
            }
            sayProblem(opened.error(), m_mission->definition);
            m_words->setFocus(); // one figure of twenty-five is mended, not all typed again
        });
}

void MissionOpeningDialog::offerToStartOver()
{
    m_who->setText(QStringLiteral(
        "Sans la phrase ni le code de secours, ce travail ne peut plus être lu, par personne. Ce "
        "que "
        "vous avez rendu est chez la présidence\u00a0; le reste est à noter de nouveau. Il faut "
        "une "
        "mission remise depuis votre dernier envoi. L’ancien fichier reste à côté du nouveau."));
    ask(Step::StartOver, QStringLiteral("Recommencer"));
}

// Kept under another name: what nobody can read today may be remembered tomorrow.
void MissionOpeningDialog::startOver()
{
    if (const auto aside = app::setAside(fromQt(m_session)); !aside)
        refuse(aside.error());
    else
        arrive();
}

Result<app::Session> MissionOpeningDialog::session() const
{
    return app::Session::open(fromQt(m_session), store::systemNow, m_key);
}

// What the mission finds in the work that is here.
void MissionOpeningDialog::meetWork()
{
    const codec::MissionManifest& given = m_mission->manifest;
    const auto held =
        session().and_then([](const app::Session& session) { return app::heldMission(session); });
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
        offerToGoOn((*held)->manifest.number);
    else
        join(); // the same mission, an older one, or none of this work
}

// Who came in by the code of rescue lost the phrase: that way first.
void MissionOpeningDialog::offerToGoOn(int held)
{
    m_held = held;
    if (m_byCode)
        offerToRenew();
    else
        offerToJoin();
}

void MissionOpeningDialog::offerToJoin()
{
    m_lost->setText(QStringLiteral("J’ai perdu ma phrase secrète"));
    m_who->setText(QStringLiteral("Votre travail est déjà sur cet ordinateur (mission "
                                  "n°\u00a0%1). Celle-ci, n°\u00a0%2, le met à jour\u00a0: "
                                  "aucune note ne bouge.")
                       .arg(m_held)
                       .arg(m_mission->manifest.number));
    ask(Step::Join, QStringLiteral("Mettre à jour"));
    m_action->setFocus();
}

void MissionOpeningDialog::askPassphrase(Step step, const QString& action)
{
    ask(step, action);
    m_newWords->setFocus();
}

// What changed joins the work, under the key that the member has.
void MissionOpeningDialog::join()
{
    const auto joined = session().and_then([this](app::Session session) {
        return app::joinMission(session, *m_mission, m_presidency);
    });
    // The same mission, or an older one: its work is what is opened.
    if (joined || joined.error().code == ProblemCode::MissionOlder)
        accept();
    else
        refuse(joined.error());
}

void MissionOpeningDialog::makeKey()
{
    work(
        QStringLiteral("Votre clé se fait…"),
        [mission = m_mission, passphrase = m_newWords->chosen()] {
            return app::begin(*mission, *passphrase);
        },
        [this](Result<app::Beginning> made) {
            const auto started = made.and_then([this](const app::Beginning& beginning) {
                return app::startMission(*m_mission, fromQt(m_session), beginning);
            });
            if (!started) {
                refuseKey(started.error());
                return;
            }
            m_key = made->file.encryption.key;
            showRescue(toQt(made->file.recoveryCode));
        });
}

// After a lost passphrase: the new one signs, and opens the file.
void MissionOpeningDialog::makeRenewedKey()
{
    const auto number = session().and_then([this](const app::Session& session) {
        return app::nextKeyNumber(session, m_mission->manifest.juror);
    });
    if (!number) {
        refuse(number.error());
        return;
    }
    work(
        QStringLiteral("Votre clé se fait…"),
        [mission = m_mission, number = *number, passphrase = m_newWords->chosen(), key = m_key] {
            return app::enrol(*mission, number, *passphrase, crypto::Effort::Moderate, key);
        },
        [this](Result<app::Enrolment> made) {
            const auto renewed = made.and_then([this](const app::Enrolment& enrolment) {
                return session().and_then([&](app::Session session) {
                    return app::renewKey(session, *m_mission, enrolment, m_presidency);
                });
            });
            if (renewed)
                accept();
            else
                refuseKey(renewed.error());
        });
}

void MissionOpeningDialog::refuseKey(const Problem& problem)
{
    sayProblem(problem, m_mission->definition);
    m_newWords->askAgain();
}

// Shown once: it is written nowhere.
void MissionOpeningDialog::showRescue(const QString& code)
{
    m_newWords->forget();
    m_who->setText(
        QStringLiteral("Votre travail est prêt, chiffré sur cet ordinateur. Si vous oubliez votre "
                       "phrase, ce code de secours l’ouvre encore. Notez-le sur papier, loin de "
                       "l’ordinateur\u00a0: il n’est écrit nulle part et ne sera plus affiché."));
    m_rescueCode->setText(code);
    findChild<QPushButton*>(QStringLiteral("leavePushButton"))->hide(); // one way on
    ask(Step::Rescue, QStringLiteral("C’est noté, ouvrir"));
    m_action->setFocus();
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
