// tools/sign/footers.hpp - appends credentials to a packed application.
//
// The binary's end never moves. A footer goes where reserved space or filler is; if there is none, the object grows,
// which changes its header and so what all credentials speak for: an object that carries some already cannot grow.
// Errors   Error: the object is no application, says nowhere where its binary ends, or has no room.
#pragma once
#include "tools/sign/private_key.hpp"

namespace tools {

enum class HashFooter : u8 { Sha256, Sha384, Sha512 };

/// The object with one more footer. What is left behind it becomes reserved space again.
Bytes with_hash(const Bytes& object, HashFooter kind);
Bytes with_signature(const Bytes& object, const PrivateKey& key);

}  // namespace tools
