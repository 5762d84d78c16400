import type { Messages } from "./en";

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
      "Satu baris bagi setiap langganan (pelanggan, mula, amaun), atau MRR mengikut pelanggan dan bulan. Beberapa fail menjadi satu laporan.",
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
    noData: "Fail tidak mengandungi pelanggan dengan MRR.",
    currency: "Mata wang",
    noCurrency: "Mata wang tidak dinamakan",
    another: "Fail lain",
    save: "Simpan sebagai JSON",
    print: "Cetak",
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
    noIssues: "Setiap baris digunakan seadanya.",
    reason: "Sebab",
    outcome: "Hasil",
    count: "Baris",
    lines: "Baris pertama",
    wholeFile: "seluruh fail",
    severity: { notice: "digunakan", ignored: "diabaikan", rejected: "ditolak" },
    amounts: "Jumlah amaun",
    read: "dibaca",
    used: "digunakan",
    ignored: "diabaikan",
    rejected: "ditolak",
    columns: "Setiap lajur dianggap sebagai apa",
    column: "Lajur",
    takenFor: "Dianggap sebagai",
    because: "Kerana",
    sure: "Pasti",
    notUsed: "tidak digunakan",
    table: { subscriptions: "satu baris setiap langganan", mrr: "MRR mengikut pelanggan dan bulan" },
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

  retention: {
    title: "Pengekalan",
    lead: (month, nrr, grr, logo) =>
      `Daripada MRR pada permulaan 12 bulan hingga ${month}, ${nrr} kini ada dengan pelanggan tersebut, ${grr} sebelum mengira sebarang pertumbuhan. ${logo} pelanggan kekal.`,
    leadMonth: (month, nrr, grr, logo) =>
      `Daripada MRR pada permulaan ${month}, ${nrr} ada pada akhirnya dengan pelanggan tersebut, ${grr} sebelum mengira sebarang pertumbuhan. ${logo} pelanggan kekal.`,
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
    "schema.no_table": {
      what: "Lajur ini bukan lajur jadual yang boleh dibaca oleh Holdfast.",
      todo: "Pilih eksport dengan satu baris setiap langganan (pelanggan, mula, amaun), atau MRR mengikut pelanggan dan bulan.",
    },
    "schema.one_column": {
      what: "Fail ini nampaknya mempunyai satu lajur sahaja.",
      todo: "Eksport dengan koma, koma bertitik atau tab antara lajur.",
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
      todo: "Eksport fail dengan pelanggan, mula dan amaun; atau pelanggan, bulan dan MRR.",
    },
    "schema.table_not_yet": {
      what: "Jadual jenis ini belum boleh dibaca.",
      todo: "Pilih eksport langganan, atau MRR mengikut pelanggan dan bulan.",
    },
    "schema.unknown_column": {
      what: "Fail ini tiada lajur dengan nama itu.",
      todo: "Semak ejaan lajur.",
    },
    "engine.out_of_memory": {
      what: "Memori yang boleh digunakan oleh halaman sudah penuh.",
      todo: "Tutup tab lain dan cuba lagi, atau gunakan perintah holdfast, yang tiada had itu.",
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
    "page.no_files": {
      what: "Tiada fail diberikan.",
      todo: "Lepaskan fail CSV pada halaman, atau pilih dengan butang.",
    },
  },
};
