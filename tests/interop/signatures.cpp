// SPDX-License-Identifier: GPL-3.0-or-later
// interop_signatures sign|verify FOLDER: signs FOLDER/message with a new key, or says by its exit
// code whether FOLDER/signature is that of FOLDER/public.der over FOLDER/message.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>

#include "crypto/signing.h"

using namespace delibere::crypto;

namespace {

// What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410).
constexpr std::string_view spkiPrefix{"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12};

std::string read(const std::string& path)
{
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

void write(const std::string& path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary).write(bytes.data(), std::ssize(bytes));
}

template <typename Bytes>
std::string textOf(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <typename Bytes>
bool fill(Bytes& bytes, std::string_view text)
{
    if (text.size() != bytes.size())
        return false;
    std::transform(text.begin(), text.end(), bytes.begin(),
                   [](char c) { return static_cast<std::byte>(c); });
    return true;
}

int sign(const std::string& folder)
{
    const SecretKey key = SecretKey::generate();
    write(folder + "/public.der", std::string(spkiPrefix) + textOf(key.publicKey().bytes));
    write(folder + "/signature", textOf(key.sign(read(folder + "/message")).bytes));
    return 0;
}

int check(const std::string& folder)
{
    const std::string der = read(folder + "/public.der");
    PublicKey key;
    SignatureBytes signature;
    if (!der.starts_with(spkiPrefix) ||
        !fill(key.bytes, std::string_view(der).substr(spkiPrefix.size())) ||
        !fill(signature.bytes, read(folder + "/signature")))
        return 2;
    return verify(key, read(folder + "/message"), signature) ? 0 : 1;
}

} // namespace

int main(int count, char** words)
{
    if (count != 3)
        return 2;
    return std::string_view(words[1]) == "sign" ? sign(words[2]) : check(words[2]);
}
