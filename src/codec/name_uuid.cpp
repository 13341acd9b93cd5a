// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/name_uuid.h"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace delibere::codec {

std::string nameUuid(const std::string& name)
{
    // da6dc914-a22b-53f3-b731-a3c773db393c: "delibere-referentiel/1" in RFC 4122's namespace of
    // URLs
    static const boost::uuids::uuid frameworks =
        boost::uuids::name_generator_sha1(boost::uuids::ns::url())("delibere-referentiel/1");
    return boost::uuids::to_string(boost::uuids::name_generator_sha1(frameworks)(name));
}

} // namespace delibere::codec
