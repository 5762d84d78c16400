import { smoke } from "../support/engines/smoke";
import { kWebKit } from "../support/engines/webkit";

smoke(kWebKit);
