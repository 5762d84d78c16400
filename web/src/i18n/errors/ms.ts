import type { ErrorCode, ErrorWords } from "./en";

export const msErrors: Readonly<Record<ErrorCode, ErrorWords>> = {
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
  "page.engine_not_started": {
    what: "Pelayar tidak membenarkan enjin halaman ini dimulakan.",
    todo: "Buka halaman ini dalam tetingkap biasa pelayar yang terkini. Dalam halaman laman lain, dasar keselamatan laman itu (worker-src) atau kotak pasir mungkin melarangnya.",
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
};
