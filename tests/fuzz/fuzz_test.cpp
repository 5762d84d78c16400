// The short form of script/fuzz: the same checks on files that were damaged at random, with a
// printed seed.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "report_target.h"

namespace holdfast {
namespace {

constexpr std::array<const char*, 5> kFiles = {
    "customer,start_date,end_date,amount,interval,status,currency\na,2024-01-31,,10.50,month,"
    "active,USD\n"
    "b,2024-02-29,2024-05-01,120,year,canceled,EUR\n\"c "
    "\"\"d\"\"\",2024-03-01,2024-03-02,-5,week,trialing,JPY\n",
    "customer;month;mrr\r\nx;2024-01;1.299,50\r\ny;2024-02;7,00\r\n\"z\r\n\";2024-03;1\r\n",
    "Customer ID,Customer,2024-01,2024-02,2024-03\ncus_1,Acme,10,,12.5\ncus_2,\"B, C\",0,5,5\n",
    "\xEF\xBB\xBFid,Customer ID,Plan,Quantity,Currency,Interval,Amount,Status,Start Date "
    "(UTC),Ended At (UTC)\n"
    "sub_1,cus_1,pro,2,usd,month,29.00,active,2024-01-03 "
    "10:00,\nsub_2,cus_2,pro,1,usd,year,290.00,canceled,12/25/23 20:18,2024-06-01 "
    "00:00\n",
    "客户名称,月份,MRR\n甲,2024年1月,100\n乙,2024-02,(5)\n"};

std::string Damaged(std::mt19937* random) {
  std::string text = kFiles[(*random)() % kFiles.size()];
  const std::string bytes = ",;\t|\"'\r\n0123456789.-+/ \\a\xC3\xFF";
  for (auto times = (*random)() % 12; times > 0; --times) {
    const std::size_t at = (*random)() % (text.size() + 1);
    switch ((*random)() % 4) {
      case 0:
        text.insert(at, 1, bytes[(*random)() % bytes.size()]);
        break;
      case 1:
        text.erase(at, (*random)() % 9);
        break;
      case 2:
        text.insert(at, text.substr((*random)() % (text.size() + 1), (*random)() % 40));
        break;
      default:
        if (at < text.size()) text[at] = static_cast<char>((*random)());
    }
  }
  return text;
}

TEST(Fuzz, DamagedFilesKeepThePromises) {
  const std::uint32_t seed = std::random_device{}();
  RecordProperty("seed", std::to_string(seed));
  for (std::uint32_t i = 0; i < 1500; ++i) {
    std::mt19937 random(seed + i);
    const std::string text = Damaged(&random);
    SCOPED_TRACE("seed " + std::to_string(seed + i));
    // An abort prints nothing of its own: the seed has to be there before.
    if (i % 500 == 0) std::printf("seeds from %u\n", seed + i);
    testing::CheckReport(text);
  }
}

}  // namespace
}  // namespace holdfast
