// locale.h - libc++ includes it; a board has none of it.
#pragma once
