import assert from "node:assert/strict";
import { test } from "node:test";

import { nothing } from "lit";

import type {
  Adoption,
  Block,
  Conversion,
  Report,
} from "../../../web/src/contract/report";
import { adoptionView } from "../../../web/src/elements/adoption";
import { conversionView } from "../../../web/src/elements/conversion";
import { uiOf } from "../../../web/src/elements/ui";
import { kLanguages } from "../../../web/src/i18n";
import { markup } from "../support/markup";

const ui = uiOf("en", kLanguages.en, ["en"]);

const kRate = { rate: 0.25, rate_low: 0.05, rate_high: 0.7 };
const kOpen = { rate: null, rate_low: null, rate_high: null };

const kConversion: Conversion = {
  as_of: "2024-06-30",
  days: 90,
  total: {
    signed_up: 6,
    decided: 4,
    converted: 1,
    open: 2,
    open_converted: 1,
    ...kRate,
  },
  median_days: 3.5,
  months: [
    {
      month: "2024-01",
      signed_up: 4,
      decided: 4,
      converted: 1,
      open: 0,
      open_converted: 0,
      ...kRate,
    },
    {
      month: "2024-02",
      signed_up: 2,
      decided: 0,
      converted: 0,
      open: 2,
      open_converted: 1,
      ...kOpen,
    },
  ],
  by: [
    {
      attribute: "channel",
      segments: [
        {
          segment: "",
          signed_up: 6,
          decided: 4,
          converted: 1,
          open: 2,
          open_converted: 1,
          ...kRate,
        },
      ],
    },
  ],
  not_told: 7,
  only_paying: false,
  waiting: {
    total: 1,
    shown: [
      {
        customer: "c9",
        name: "Acme",
        signed_up: "2024-06-20",
        until: "2024-09-18",
      },
    ],
  },
};

const kAdoption: Adoption = {
  activation: {
    days: 30,
    total: {
      started: 5,
      decided: 4,
      activated: 1,
      open: 1,
      open_activated: 1,
      ...kRate,
    },
    months: [
      {
        month: "2024-01",
        started: 5,
        decided: 4,
        activated: 1,
        open: 1,
        open_activated: 1,
        ...kRate,
      },
    ],
  },
  engagement: [
    { month: "2024-03", customers: 8, active: 2, ...kRate },
    { month: "2024-04", customers: 4, active: 1, ...kRate },
  ],
};

const plain = (text: string): string =>
  text
    .replace(/<button[^>]*\.textContent=(\S+)[^>]*><\/button>/g, "$1")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
const conversionText = (conversion: Conversion | undefined): string =>
  plain(markup(conversionView(ui, { conversion } as unknown as Report)));
const adoptionText = (adoption: Adoption): string =>
  plain(markup(adoptionView(ui, { adoption } as unknown as Block)));

test("conversion says its rate with what it is of, how sure it is and how long it took", () => {
  const text = conversionText(kConversion);
  assert.match(
    text,
    /Of 4 sign-ups whose 90 days are over, 1 came to pay within them: 25\.0%\./,
  );
  assert.match(text, /between 5\.0% and 70\.0%/);
  assert.match(text, /took 3\.5 days or fewer/);
  assert.match(
    text,
    /Of 7 more customers with MRR no file says when they signed up/,
  );
  assert.doesNotMatch(text, /the files may leave out/);
});

test("conversion names attributes, and how many may still convert", () => {
  const text = conversionText(kConversion);
  assert.match(text, /Conversion by channel/);
  assert.match(text, /Signed up lately and without MRR: 1\./);
});

test("conversion says where nobody is decided, and where everybody pays", () => {
  const total = { ...kConversion.total, decided: 0, ...kOpen };
  assert.match(
    conversionText({ ...kConversion, total, only_paying: true }),
    /Sign-ups: 6\. Of none are the 90 days over.*the files may leave out/,
  );
});

test("without sign-ups there is no conversion, and without usage no adoption", () => {
  assert.equal(conversionView(ui, {} as unknown as Report), nothing);
  assert.equal(adoptionView(ui, {} as unknown as Block), nothing);
});

test("activation and engagement say their rates with what they are of", () => {
  const text = adoptionText(kAdoption);
  assert.match(
    text,
    /Of 4 customers with usage whose first 30 days are over, 1 had the core process set up within them: 25\.0%/,
  );
  assert.match(
    text,
    /In April 2024, 1 of 4 customers whose use is known used the product: 25\.0%/,
  );
});

test("engagement stands alone where nobody is known to be set up", () => {
  const text = adoptionText({ engagement: kAdoption.engagement });
  assert.doesNotMatch(text, /core process/);
  assert.match(text, /used the product/);
});
