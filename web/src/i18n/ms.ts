import type { Messages } from "./en";
import { msDemo } from "./demo";
import { msExports } from "./exports/ms";
import { msBenchmarks } from "./benchmarks";
import { msForecast } from "./forecast";
import { msGrowth } from "./growth";
import { msTables } from "./other-tables";
import { msSegments } from "./segment-words";
import { msRenewalPlan } from "./renewal-plan";
import { msRevenue } from "./revenue";
import { msHealth } from "./health";
import { msTiers } from "./tiers";
import { msReaderViews } from "./reader-views";
import { msSpokenTerms } from "./spoken-terms";
import { msWarning } from "./warning";

export const ms: Messages = {
  languageName: "Bahasa Melayu",
  language: "Bahasa",
  theme: { toDark: "Gelap", toLight: "Cerah", label: "Tema" },
  skip: "Langkau ke laporan",

  start: {
    title: "Ketahui siapa kekal, siapa pergi dan siapa berkembang",
    lead: "Holdfast menukar fail CSV yang dieksport oleh sistem pengebilan menjadi laporan pengekalan, kehilangan dan pengembangan.",
    privacy: "Tiada apa-apa keluar dari komputer ini.",
    privacyWhy:
      "Fail dibaca oleh halaman ini sendiri. Ia tiada pelayan, dan dasar keselamatannya melarang setiap sambungan: ia juga berfungsi tanpa rangkaian.",
    drop: "Lepaskan fail CSV di sini",
    dropNow: "Lepaskan untuk membaca fail",
    or: "atau",
    choose: "Pilih fail",
    sample: "Cuba contoh",
    reads:
      "Satu baris setiap langganan, invois, bayaran atau perubahan MRR, atau MRR mengikut pelanggan dan bulan; pelanggan, pembaharuan, kadar tukaran, pelan, penggunaan, kos dan tinjauan boleh disertakan. Beberapa fail menjadi satu laporan.",
    retention: "Pengekalan hasil bersih dan kasar, mengikut bulan, sepanjang 12 bulan dan mengikut kohort",
    churn: "MRR dan pelanggan yang hilang, kadarnya, dan senarai siapa yang pergi",
    expansion: "MRR baharu, pengembangan dan yang hilang setiap bulan, dan senarai siapa yang berkembang",
  },

  reading: {
    title: "Membaca",
    of: (read, total) => `${read} daripada ${total}`,
    left: (time) => `kira-kira ${time} lagi`,
    cancel: "Batal",
    label: "Bait dibaca",
  },

  failed: {
    title: "Laporan tidak dapat dibuat",
    todo: "Apa yang perlu dibuat",
    line: (line) => `baris ${line}`,
    column: (column) => `lajur ${column}`,
    detail: "Menurut enjin",
    columns: "Rupa lajur-lajur",
    samples: "Nilai pertama",
    again: "Cuba fail lain",
  },

  report: {
    asOf: (day) => `Keadaan pada akhir ${day}`,
    range: (first, last) => `${first} hingga ${last}`,
    currency: "Mata wang",
    noCurrency: "Mata wang tidak dinamakan",
    another: "Fail lain",
    save: "Simpan sebagai JSON",
    print: "Cetak",
    compare: "Bandingkan",
    sections: "Bahagian",
    partial: "belum lengkap",
    partialLong: (month) =>
      `${month} belum berakhir dalam fail ini: ia berjalur dan tidak dikira dalam kadar.`,
    showTable: "Angka dalam jadual",
    keys: "Kekunci anak panah bergerak dari bulan ke bulan.",
    month: "Bulan",
  },

  figures: {
    mrr: "MRR",
    arr: "ARR",
    customers: "Pelanggan",
    arpa: "MRR setiap pelanggan",
    nrr: "Pengekalan bersih",
    grr: "Pengekalan kasar",
    growth: (rate) => `${rate} berbanding bulan sebelumnya`,
    yearTo: (month) => `12 bulan hingga ${month}`,
    inMonth: (month) => `pada ${month}`,
    atEndOf: (month) => `pada akhir ${month}`,
    twelveTimes: "12 × MRR",
    trend: "MRR mengikut bulan",
  },

  account: {
    rows: (file, read, used, ignored, rejected) =>
      `${file}: ${read} baris dibaca: ${used} digunakan, ${ignored} diabaikan, ${rejected} ditolak`,
    title: "Dari mana angka ini datang",
    why: "Sebab",
    reason: "Sebab",
    outcome: "Hasil",
    count: "Baris",
    lines: "Baris pertama",
    wholeFile: "seluruh fail",
    severity: { notice: "digunakan", ignored: "diabaikan", rejected: "ditolak" },
    amountIn: (currency) => `Amaun, ${currency}`,
    columns: "Setiap lajur dianggap sebagai apa",
    column: "Lajur",
    takenFor: "Dianggap sebagai",
    because: "Kerana",
    sure: "Pasti",
    notUsed: "tidak digunakan",
    table: {
      subscriptions: "satu langganan",
      mrr: "MRR pelanggan pada satu bulan, atau pada setiap bulan",
      invoices: "satu invois, satu baris invois, atau satu bayaran",
      movements: "satu perubahan MRR pelanggan",
      customers: "seorang pelanggan dan sifatnya",
      renewals: "satu kontrak yang perlu diperbaharui",
      rates: "satu kadar tukaran",
      plans: "satu pelan atau produk dengan harganya",
      usage: "apa yang dilakukan pelanggan dalam satu tempoh",
      costs: "kos sebulan",
      surveys: "satu jawapan tinjauan",
    },
    reasons: "Ke mana setiap baris pergi",
    total: "jumlah",
    leftOut: "Simpan baris yang ditinggalkan (CSV)",
    leftOutBusy: "Membaca semula baris itu",
    leftOutDone: (count) => `${count} baris disimpan`,
    leftOutCut: (count) => `${count} baris pertama disimpan; ada lagi.`,
    rowIs: (what) => `Satu baris ialah ${what}.`,
    fingerprint: "Cap jari",
    definitions: "Takrif yang berkuat kuasa",
    setting: "Tetapan",
    value: "Nilai",
    checks: "Semakan yang dipenuhi",
    checked: (count) => `disemak ${count} kali`,
    zeroMrr: (count) => `Pelanggan yang tidak pernah mempunyai MRR: ${count}`,
    inAndOut: (count) => `Langganan yang bermula dan tamat antara dua hujung bulan: ${count}`,
    negativeMonths: (count) =>
      `Bulan apabila baris seorang pelanggan berjumlah kurang daripada sifar, dikira sebagai tiada MRR: ${count}`,
    rounded: (count) => `Baris yang MRR-nya perlu dibundarkan: ${count}`,
    version: (version) => `Teras ${version}`,
  },

  checking: {
    title: "Cara fail ini dibaca",
    check: "Semak cara fail ini dibaca",
    source: (name) => `Dikenali: ${name}`,
    sure: (rate) => `${rate} pasti`,
    unsure: "Kandungan fail ini tidak pasti. Semak medannya sebelum menggunakan laporan.",
    files: "Fail",
    attention: "perlu disemak",
    table: "Satu baris fail ini ialah",
    chooseTable: "tidak dikenali: pilih di sini",
    detected: (value) => `Dikesan: ${value}`,
    fields: "Medan dan lajurnya",
    need: { always: "perlu", one_of: "salah satu perlu", optional: "pilihan" },
    noColumn: "tiada lajur",
    notThere: (name) => `${name} (tiada dalam fail ini)`,
    values: "Nilai pertama, dan cara ia dibaca",
    unreadable: "tidak dapat dibaca",
    months: (count) => `${count} lajur, satu setiap bulan`,
    others: (count) => `Lajur tanpa medan (${count})`,
    allUsed: "Setiap lajur mempunyai medan.",
    attribute: "sifat pelanggan",
    written: "Cara fail ini ditulis",
    encoding: "Pengekodan",
    delimiter: "Antara lajur",
    delimiters: {
      ",": "koma",
      ";": "koma bertitik",
      "\t": "tab",
      "|": "palang menegak",
      " ": "ruang",
      ":": "titik bertindih",
    },
    header: "Baris pertama",
    headerYes: "nama lajur",
    headerNo: "sudah nilai",
    skip: "Baris di atasnya yang dilangkau",
    decimal: "Tanda perpuluhan",
    point: "titik: 1,234.56",
    comma: "koma: 1.234,56",
    dateOrder: "Susunan tarikh",
    dayFirst: "hari dahulu: 31/12/2024",
    monthFirst: "bulan dahulu: 12/31/2024",
    dateClear: "jelas daripada nilai",
    amounts: "Amaun dalam",
    wholeUnits: "unit: 12.00",
    minorUnits: "sen: 1200",
    currency: "Mata wang jika baris tidak menyatakannya",
    noCurrency: "tiada",
    interval: "Kitaran bil jika baris tidak menyatakannya",
    noInterval: "daripada baris, jika tidak sebulan",
    intervals: {
      week: "seminggu",
      month: "sebulan",
      "3 months": "3 bulan",
      "6 months": "6 bulan",
      year: "setahun",
      "2 years": "2 tahun",
    },
    leftOut: "Baris yang ditinggalkan",
    leftOutLater: "Diketahui apabila fail dapat dibaca.",
    noneLeftOut: "Tiada baris yang ditinggalkan.",
    rowsOf: (count, outcome) => `${count} ${outcome}`,
    lines: (lines) => `baris ${lines}`,
    keep: "Kekalkan baris ini",
    kept: "Dikekalkan, seperti keputusan anda.",
    cannotKeep: "Betulkan dalam fail.",
    assumed: "Apa yang diandaikan",
    mapping: "Pemetaan",
    mappingWhy:
      "Pemetaan menyimpan keputusan di sini. Dalam lawatan ini ia terpakai sendiri pada fail dengan pengepala yang sama; apabila disimpan, ia boleh dilepaskan di sini bersama fail, atau diberikan kepada perintah holdfast.",
    download: "Simpan pemetaan (JSON)",
    load: "Muatkan pemetaan",
    reset: "Kembali kepada yang dikesan",
    remove: "Tinggalkan fail ini",
  },

  consequence: {
    title: "Hasilnya",
    mrr: (customers, month) => `MRR daripada ${customers} pelanggan pada akhir ${month}`,
    compare: "Bandingkan dengan alat pengebilan anda.",
    noMrr: "Tiada pelanggan dengan MRR dalam fail ini.",
    rows: (used, ignored, rejected) => `${used} baris digunakan, ${ignored} diabaikan, ${rejected} ditolak`,
    computing: "Mengira hasilnya",
    none: "Belum ada laporan",
    show: "Paparkan laporan",
  },

  conflicts: {
    title: "Di mana fail bercanggah",
    rules: {
      newer_row: "baris yang sama dalam dua eksport: eksport yang lebih baharu dikira",
      newer_mrr: "bulan yang sama dalam dua jadual MRR: eksport yang lebih baharu dikira",
      better_table: "jadual dua jenis: MRR sebelum langganan, perubahan, invois",
    },
    counted: (rule, count) => `${count} × ${rule}`,
    superseded: (count) => `${count} baris eksport lama diganti oleh yang lebih baharu`,
    shown: (shown, total) => `${shown} daripada ${total}, mengikut pelanggan dan bulan`,
    kept: "Dikira",
    other: "Tidak dikira",
    source: (file, line) => `${file}, baris ${line}`,
  },

  exchange: {
    title: (currency) => `Kadar tukaran kepada ${currency}`,
    lead: "Setiap bulan ditukar pada kadar terakhirnya. Pengekalan dan kohort membandingkan kedua-dua hujung pada kadar yang sama, maka kadar sahaja tidak menghasilkan pertumbuhan.",
    ambiguous: (count) =>
      `Pada ${count} hari, fail mempunyai dua kadar bagi satu pasangan: yang lebih besar digunakan.`,
    from: "Satu unit",
    rate: (currency) => `dalam ${currency}`,
    day: "Kadar pada",
    remark: "Catatan",
    via: (currency) => `melalui ${currency}`,
    later: "tiada kadar lebih awal",
    reportIn: "Laporan dalam",
    each: "setiap mata wang berasingan",
  },

  retention: {
    title: "Pengekalan",
    lead: (month, nrr, grr, kept, customers) =>
      `Daripada MRR pada permulaan 12 bulan hingga ${month}, ${nrr} kini ada dengan pelanggan tersebut, ${grr} sebelum mengira sebarang pertumbuhan. ${kept} daripada ${customers} pelanggan kekal.`,
    leadMonth: (month, nrr, grr, kept, customers) =>
      `Daripada MRR pada permulaan ${month}, ${nrr} ada pada akhirnya dengan pelanggan tersebut, ${grr} sebelum mengira sebarang pertumbuhan. ${kept} daripada ${customers} pelanggan kekal.`,
    window: "Tempoh",
    year: "12 bulan",
    monthly: "Bulan",
    chart: "Pengekalan MRR dan pelanggan",
    nrr: "Pengekalan hasil bersih",
    grr: "Pengekalan hasil kasar",
    logo: "Pengekalan pelanggan",
    nrrShort: "NRR",
    grrShort: "GRR",
    logoShort: "Pelanggan",
    opening: "MRR pada mula",
    retained: "MRR pada akhir",
    kept: "Dikekalkan",
    customers: "Pelanggan pada mula",
    customersKept: "Masih pelanggan",
    tooShort: "Tempoh ini memerlukan sejarah 12 bulan. Tukar kepada bulan.",
    none: "Pengekalan memerlukan dua bulan lengkap.",
  },

  cohorts: {
    title: "Kohort",
    lead: "Pelanggan mengikut bulan MRR pertama, diikuti bulan demi bulan. 100% ialah bulan pertama; melebihinya, pertumbuhan mengatasi kehilangan.",
    metric: "Angka",
    customers: "Pelanggan",
    net: "MRR bersih",
    gross: "MRR kasar",
    unit: "Ditunjukkan sebagai",
    percent: "Peratus",
    absolute: "Mutlak",
    cohort: "Kohort",
    size: "Mula",
    age: (months) => `Bulan ${months}`,
    ages: "Bulan sejak MRR pertama",
    scale: "Bahagian bulan pertama",
    over: "melebihi 100%",
  },

  churn: {
    title: "Kehilangan",
    lead: (month, customers, opening, churn, contraction) =>
      `Pada ${month}, ${customers} daripada ${opening} pelanggan pergi bersama MRR ${churn}; ${contraction} lagi hilang daripada pelanggan yang kekal.`,
    mrrChart: "MRR hilang mengikut bulan",
    customersChart: "Pelanggan hilang mengikut bulan",
    churn: "Kehilangan",
    contraction: "Pengurangan",
    lost: "Pelanggan hilang",
    rates: "Kadar kehilangan",
    opening: "MRR pada mula",
    openingCustomers: "Pelanggan pada mula",
    customerRate: "Kehilangan pelanggan",
    grossRate: "Kehilangan MRR kasar",
    netRate: "Kehilangan MRR bersih",
    netRateNoReactivation: "Bersih, tanpa pengaktifan semula",
    who: "Siapa yang pergi",
    whoCount: (shown, total) => `${shown} daripada ${total} pemergian dalam bulan lengkap`,
    nobody: "Tiada siapa pergi dalam bulan lengkap.",
    customer: "Pelanggan",
    left: "Pergi pada",
    mrr: "MRR hilang",
    since: "Pelanggan sejak",
    rows: "Baris dalam fail",
  },

  sure: {
    counted: (count, of) => `${count} daripada ${of}`,
    inOneLine: (value, range) => `${value} (${range})`,
    interval: "Selang 95%",
    ranges: (level) => `Julat di bawah kadar ialah selang keyakinan ${level}`,
    methods: (draws, seed) =>
      `Pelanggan dianggap sampel daripada mereka yang mungkin anda miliki: dengan pelanggan serupa sama banyak, kadar berada dalam julat 19 kali daripada 20. Pelanggan yang sedikit, atau seorang yang besar, menjadikannya lebar. Bahagian pelanggan: selang Wilson. Kadar MRR: kaedah delta bagi setiap bulan, bagi yang terakhir but semula (BCa, ${draws} cabutan, benih ${seed}).`,
    base: {
      mrr: (month) => `MRR ${month}`,
      retention: (month) => `MRR pada permulaan 12 bulan hingga ${month}`,
    },
    warnings: {
      few_customers: (count, base) =>
        `${base} datang daripada kurang 10 pelanggan (${count}): lebih atau kurang seorang banyak mengubah kadarnya.`,
      one_customer: (share, base) =>
        `Seorang pelanggan memegang ${share} daripada ${base}: kadar dan purata mengikut pelanggan itu.`,
      no_spread: (count, base) =>
        `Kesemua ${count} pelanggan bagi ${base} berubah serupa: pengekalan bersih dan kasar tiada julat. Julat pengekalan pelanggan menunjukkan sejauh mana ia pasti.`,
    },
  },

  survival: {
    title: "Berapa lama pelanggan kekal",
    median: (months) =>
      `Separuh pelanggan kekal lebih daripada ${months} bulan, separuh lagi pergi sebelum itu.`,
    noMedian: (months) =>
      `Lebih separuh pelanggan kekal lebih lama daripada ${months} bulan yang dapat dilihat.`,
    mean: (mean, months) => `Dalam ${months} bulan pertama, pelanggan kekal ${mean} bulan secara purata.`,
    nobodyLeft: (customers, months) =>
      `Tiada seorang pun daripada ${customers} pelanggan pergi dalam ${months} bulan yang dilihat.`,
    chart: "Masih pelanggan mengikut umur",
    stay: "Masih pelanggan",
    age: "Bulan sejak MRR pertama",
    after: (months) => `selepas ${months} bulan`,
    atRisk: "Kekal hingga itu",
    churned: "Pergi",
    note: (customers, censored) =>
      `Anggaran Kaplan dan Meier daripada ${customers} pelanggan. ${censored} belum pergi: setiap seorang dikira selama ia dilihat. Yang kembali tetap dikira pernah pergi. Had berlorek ialah had Greenwood pada skala log-log.`,
  },

  expansion: {
    title: "Pengembangan",
    lead: (month, gained, customers, rate) =>
      `Pada ${month}, ${customers} pelanggan menambah MRR ${gained}, iaitu ${rate} daripada MRR pada awal bulan.`,
    chart: "Apa yang menggerakkan MRR",
    new: "Baharu",
    reactivation: "Pengaktifan semula",
    expansion: "Pengembangan",
    contraction: "Pengurangan",
    churn: "Kehilangan",
    fx: "Kadar pertukaran",
    netNew: "Baharu bersih",
    opening: "Pembukaan",
    closing: "Penutupan",
    rate: "Kadar pengembangan",
    customers: "Pelanggan yang berkembang",
    quick: "Nisbah pantas",
    bridge: "Jambatan MRR",
    rates: "Pertumbuhan mengikut bulan",
    who: "Siapa yang berkembang",
    whoCount: (shown, total) => `${shown} daripada ${total} peningkatan dalam bulan lengkap`,
    nobody: "Tiada siapa berkembang dalam bulan lengkap.",
    before: "Sebelum",
    after: "Selepas",
    gain: "Tambahan",
  },

  ...msTables,
  ...msDemo,
  ...msWarning,
  ...msHealth,
  ...msTiers,
  exports: msExports,
  ...msSegments,
  ...msBenchmarks,
  ...msGrowth,
  ...msForecast,
  ...msRevenue,
  ...msReaderViews,
  ...msSpokenTerms,
  ...msRenewalPlan,

  attributes: {
    title: (count) => `Pelanggan yang diterangkan dalam fail: ${count}`,
    none: "Tiada sifat.",
    name: "Sifat",
    values: "Nilai berbeza",
  },

  explain: {
    hint: "Setiap angka boleh dibuka: klik untuk melihat pelanggan di sebaliknya.",
    close: "Tutup",
    working: "Sedang mencari",
    reading: "Fail sedang dibaca semula untuk ini",
    failed: "Angka ini tidak dapat dijelaskan",
    numerator: "Pengangka",
    denominator: "Penyebut",
    why: "Pelanggan, dan sebabnya",
    adds: "Sumbangan",
    rest: (count: string) => `dan ${count} lagi, berjumlah`,
    others: (count: string) => `dan ${count} yang lain, berjumlah`,
    total: "Jumlah",
    nobody: "Tiada sesiapa di sebalik angka ini.",
    cohort: (cohort: string, months: string) => `Kohort ${cohort}, bulan ${months}`,
    age: (months: string) => `Bulan sejak MRR pertama: ${months}`,
    ltv: "Nilai sepanjang hayat",
    growth: "Pertumbuhan MRR",
    zeroMrr: "Pelanggan yang tidak pernah ada MRR",
    returned: "Pelanggan yang kembali",
    contracted: "Pelanggan yang mengecil",
    newCustomers: "Pelanggan baharu",
    closingCustomers: "Pelanggan pada akhir",
    baseMrr: "MRR pertama kohort",
    survivors: "Pelanggan dalam lengkung",
    renewedEarly: "Diperbaharui awal",
    openAmount: "Amaun belum diputuskan",
    renewedCapped: "Amaun diperbaharui, tanpa pertumbuhan",
    amountRateCapped: "Kadar amaun, tanpa pertumbuhan",
    leftOutRows: "Baris yang diketepikan",
    leftOutAmounts: "Amaun yang diketepikan",
  },

  chart: {
    span: (title, first, last) => `${title}, ${first} hingga ${last}.`,
    series: (name, first, last, low, high) =>
      `${name}: ${first} pada mulanya, ${last} pada akhirnya, terendah ${low}, tertinggi ${high}.`,
    at: (month, values) => `${month}: ${values}`,
  },

  table: {
    showAll: (count) => `Tunjukkan semua ${count}`,
    range: (from, to, total) => `${from} hingga ${to} daripada ${total}`,
    previous: "Sebelumnya",
    next: "Seterusnya",
  },

  errors: {
    "config.bad_value": {
      what: "Pemetaan menyatakan sesuatu yang tidak mungkin.",
      todo: "Betulkan nilai yang dinamakan di sini, atau kembali kepada yang dikesan.",
    },
    "config.unknown_key": {
      what: "Pemetaan mempunyai entri yang tidak dikenali.",
      todo: "Buang entri itu, atau muatkan pemetaan lain.",
    },
    "config.unknown_role": {
      what: "Pemetaan menamakan medan yang tidak dikenali.",
      todo: "Betulkan namanya, atau muatkan pemetaan lain.",
    },
    "csv.binary": {
      what: "Ini bukan fail teks.",
      todo: "Eksport data sebagai CSV dan pilih fail itu.",
    },
    "csv.compressed": {
      what: "Ini fail mampat atau buku kerja, bukan CSV.",
      todo: "Nyahmampatkannya, atau simpan helaian sebagai CSV, dan pilih CSV itu.",
    },
    "csv.empty": {
      what: "Fail ini kosong.",
      todo: "Eksport semula dan pilih fail yang mempunyai pengepala dan baris.",
    },
    "csv.no_rows": {
      what: "Fail ini mempunyai pengepala tetapi tiada baris.",
      todo: "Eksport semula bersama barisnya.",
    },
    "csv.header_too_large": {
      what: "Pengepala mempunyai lebih daripada 4,096 lajur, atau sel yang melebihi 1 MB.",
      todo: "Eksport lajur yang lebih sedikit, atau semak pembatas.",
    },
    "row.none_used": {
      what: "Tiada satu baris pun boleh digunakan.",
      todo: "Lihat sebab yang dinyatakan di sini, betulkan fail dan pilih semula.",
    },
    "csv.cell_too_long": {
      what: "Satu sel melebihi 1 MB.",
      todo: "Biasanya tanda petik tidak ditutup: lihat baris yang dinamakan di sini.",
    },
    "csv.record_too_long": {
      what: "Satu baris melebihi 16 MB.",
      todo: "Biasanya tanda petik tidak ditutup: lihat baris yang dinamakan di sini.",
    },
    "csv.too_many_cells": {
      what: "Satu baris mempunyai terlalu banyak lajur.",
      todo: "Eksport hanya lajur bagi satu jadual.",
    },
    "csv.unclosed_quote": {
      what: "Tanda petik dibuka dan tidak pernah ditutup.",
      todo: "Betulkan baris yang dinamakan di sini, atau eksport fail semula.",
    },
    "csv.encoding_unavailable": {
      what: "Aksara fail ini disimpan dengan cara yang tidak boleh dibaca di sini.",
      todo: "Simpan sebagai CSV UTF-8 dan pilih fail itu.",
    },
    "fx.no_rate": {
      what: "Satu kadar tukaran tiada.",
      todo: "Tambah pasangan yang dinamakan di sini pada jadual kadar, atau tinggalkan jadual itu untuk melihat setiap mata wang berasingan.",
    },
    "schema.price_missing": {
      what: "Fail ini tiada harga.",
      todo: "Pilih jadual pelan dengan harganya bersama fail ini, atau lajur amaunnya.",
    },
    "schema.no_table": {
      what: "Lajur ini bukan lajur jadual yang boleh dibaca oleh Holdfast.",
      todo: "Nyatakan di sini apa satu baris itu, dan lajur mana memegang apa.",
    },
    "schema.no_year": {
      what: "Lajur dinamakan mengikut bulan tanpa tahun.",
      todo: "Tulis tahun dalam namanya: 2024-01.",
    },
    "schema.one_column": {
      what: "Fail ini nampaknya mempunyai satu lajur sahaja.",
      todo: "Pilih di sini apa yang ada antara lajur, atau eksport dengan koma, koma bertitik atau tab.",
    },
    "schema.column_chosen_twice": {
      what: "Pemetaan memberi satu lajur dua peranan.",
      todo: "Berikan satu peranan bagi setiap lajur.",
    },
    "schema.role_not_in_table": {
      what: "Pemetaan menamakan peranan yang tiada pada jenis jadual ini.",
      todo: "Buang entri itu, atau pilih jenis jadual yang lain.",
    },
    "schema.not_a_month": {
      what: "Pemetaan menganggap satu lajur sebagai bulan, tetapi namanya bukan bulan.",
      todo: "Namakan semula lajur itu kepada bulan seperti 2024-03.",
    },
    "schema.missing_role": {
      what: "Lajur yang diperlukan tiada.",
      todo: "Pilih lajurnya di bawah medan, atau jenis jadual yang lain.",
    },
    "schema.table_not_yet": {
      what: "Jadual jenis ini belum boleh dibaca.",
      todo: "Pilih eksport langganan, atau MRR mengikut pelanggan dan bulan.",
    },
    "schema.unknown_column": {
      what: "Fail ini tiada lajur dengan nama itu.",
      todo: "Pilih lajur lain, atau kembali kepada yang dikesan.",
    },
    "engine.out_of_memory": {
      what: "Memori yang boleh digunakan oleh halaman sudah penuh.",
      todo: "Tutup tab lain dan cuba lagi, atau gunakan perintah holdfast, yang tiada had itu.",
    },
    "page.bad_mapping": {
      what: "Fail JSON ini bukan pemetaan.",
      todo: "Pilih pemetaan yang disimpan di sini, atau tinggalkan fail JSON itu.",
    },
    "page.bad_reply": {
      what: "Enjin memberi jawapan yang tidak difahami oleh halaman ini.",
      todo: "Muat semula halaman. Jika berterusan, halaman dan enjinnya bukan versi yang sama.",
    },
    "page.engine_stopped": {
      what: "Enjin terhenti di tengah kerja. Ia telah dimulakan semula.",
      todo: "Cuba lagi. Jika ia terhenti di tempat yang sama, itu kesilapan Holdfast: sila laporkan.",
    },
    "page.file_changed": {
      what: "Fail berubah semasa dibaca.",
      todo: "Tunggu sehingga tiada apa-apa menulis kepadanya, kemudian pilih semula.",
    },
    "page.file_unreadable": {
      what: "Pelayar tidak dibenarkan membaca fail, atau fail sudah tiada.",
      todo: "Salin ke folder lain dan pilih semula.",
    },
    "page.folder": {
      what: "Itu sebuah folder.",
      todo: "Pilih fail CSV di dalamnya.",
    },
    "page.mapping_alone": {
      what: "Pemetaan ini tidak sesuai dengan mana-mana fail.",
      todo: "Lepaskannya bersama fail CSV yang mempunyai pengepala itu, atau muatkannya semasa fail disemak.",
    },
    "page.no_files": {
      what: "Tiada fail diberikan.",
      todo: "Lepaskan fail CSV pada halaman, atau pilih dengan butang.",
    },
  },
};
