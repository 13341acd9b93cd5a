// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/volume.h"

#include <catch2/catch.hpp>

#include "room.h"
#include "signed_room.h"
#include "wording/volume_text.h"

using namespace delibere;

namespace {

constexpr auto mounts = R"(22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
23 22 0:21 / /proc rw,nosuid - proc proc rw
24 22 0:30 / /tmp rw - tmpfs tmpfs rw
25 22 8:17 / /media/jury/CLE\040BLEUE rw,nosuid - vfat /dev/sdb1 rw,uid=1000
26 22 8:33 / /media/jury/disque rw - ext4 /dev/sdc1 rw
27 22 8:49 / /media/jury/photos ro,nosuid - exfat /dev/sdd1 ro
28 22 0:40 / /srv/commun rw master:3 - nfs4 serveur:/commun rw
29 22 0:41 / /srv/bureau rw - cifs //serveur/bureau rw
30 22 0:42 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
31 22 0:43 / /home/jury/coffre rw - fuse.gocryptfs /home/jury/.coffre rw
32 22 0:44 / /home/jury/distant rw - fuse.sshfs serveur: rw
33 22 0:45 / /mnt/hote rw - 9p hote rw
34 22 0:46 / /var/lib/conteneur rw - overlay overlay rw
35 22 0:47 /@home /home rw - btrfs /dev/sda3 rw
36 22 259:3 / /data rw - xfs /dev/nvme0n1p3 rw
37 22 8:65 / /media/jury/windows rw - ntfs3 /dev/sde1 rw
38 22 8:66 / /media/jury/windows-ancien rw - fuseblk /dev/sde2 rw
39 22 0:50 / /mnt/auto rw - autofs systemd-1 rw
40 39 0:51 / /mnt/auto rw - nfs serveur:/auto rw
une ligne qui n’en est pas une
)";

VolumeKind kindOf(const char* place)
{
    return app::volumeKind(mounts, place,
                           [](const app::Mount& mount) { return mount.device == "8:33"; });
}

} // namespace

TEST_CASE("work goes on where a saved mark stays, on this computer")
{
    for (const char* place : {"/home/jury/session.jury", "/tmp/a.jury", "/data/a.jury",
                              "/var/lib/conteneur/a.jury", "/home/jury/coffre/a.jury", "/a.jury",
                              "/media/jury/a.jury", "/srv/communication/a.jury"}) {
        CAPTURE(place);
        CHECK(kindOf(place) == VolumeKind::Ordinary);
    }
    CHECK(app::volumeKind("", "/a.jury", [](const app::Mount&) { return true; }) ==
          VolumeKind::Ordinary); // nothing is known
    CHECK(app::volumeOf(sample::ScratchFolder().path() / "a.jury") == VolumeKind::Ordinary);
}

TEST_CASE("a key, a card or a disk that can be pulled out is no place to work")
{
    for (const char* place : {"/media/jury/CLE BLEUE/a.jury",
                              "/media/jury/CLE BLEUE/dossier/a.jury", "/media/jury/disque/a.jury",
                              "/media/jury/windows/a.jury", "/media/jury/windows-ancien/a.jury"}) {
        CAPTURE(place);
        CHECK(kindOf(place) == VolumeKind::Removable);
    }
    CHECK(kindOf("/media/jury/photos/a.jury") == VolumeKind::Ordinary); // read only: nothing can be
}

TEST_CASE("a folder that another computer keeps is no place to work")
{
    for (const char* place : {"/srv/commun/a.jury", "/srv/bureau/a.jury", "/mnt/hote/a.jury",
                              "/run/user/1000/gvfs/smb-share/a.jury", "/home/jury/distant/a.jury",
                              "/mnt/auto/a.jury"}) {
        CAPTURE(place);
        CHECK(kindOf(place) == VolumeKind::Network);
    }
    const std::string text = wording::volumeRefusal(VolumeKind::Network, "a.jury");
    CHECK(text.find("réseau") != std::string::npos);
    CHECK(text.find("Copiez-la") != std::string::npos);
}

TEST_CASE("a session is copied from a key without a trace on it, and never over a file")
{
    const sample::SignedRoom room;
    const auto before = std::filesystem::last_write_time(room.path());
    const auto copy = room.folder() / "copie.jury";
    CHECK(app::copySession(room.path(), copy, {}).error().code == ProblemCode::SessionLocked);
    sample::SignedRoom closed;
    closed.close();
    REQUIRE(app::copySession(closed.path(), copy, {}).has_value());
    CHECK(app::Session::open(copy).has_value());
    CHECK(app::copySession(closed.path(), copy, {}).error().code == ProblemCode::FileExists);
    CHECK(std::filesystem::last_write_time(room.path()) == before);
}
