import { kFirefox } from "../support/engines/firefox";
import { smoke } from "../support/engines/smoke";

smoke(kFirefox);
