#pragma once

// What the native command reads GB18030 and Big5 with, for tests.
#include "../../cli/transcoder.h"
