holdfast_core_test(base calendar_test.cpp foremost_test.cpp money_test.cpp sort_test.cpp text_test.cpp)
holdfast_core_test(values
  amount_test.cpp billing_words_test.cpp churn_words_test.cpp cost_words_test.cpp date_test.cpp exports_test.cpp
  interval_test.cpp measure_test.cpp rate_test.cpp status_test.cpp)
holdfast_core_test(settings named_numbers_test.cpp settings_test.cpp)
holdfast_core_test(csv
  decoder_test.cpp dialect_test.cpp differential_test.cpp encoding_test.cpp issue_test.cpp pair_decoder_test.cpp
  preamble_test.cpp reader_test.cpp reference_reader.cpp shared_files.cpp spec_suites_test.cpp split_test.cpp
  suites_test.cpp traps_test.cpp writer_test.cpp)
holdfast_core_test(schema
  activity_tables_test.cpp conflicts_test.cpp fingerprints_test.cpp guess_test.cpp mapping_test.cpp names_test.cpp
  normalise_test.cpp overrides_test.cpp person_names_test.cpp real_headers_test.cpp real_sets_test.cpp
  refusals_test.cpp tables_test.cpp)
holdfast_core_test(rows
  activity_rows_test.cpp invoice_rows_test.cpp look_up_rows_test.cpp movement_rows_test.cpp mrr_rows_test.cpp
  not_data_test.cpp row_attributes_test.cpp row_parser_test.cpp row_text.cpp service_period_test.cpp
  subscription_rows_test.cpp)
holdfast_core_test(ledger
  customers_test.cpp directory_test.cpp duplicates_test.cpp gaps_test.cpp ledger_test.cpp one_off_test.cpp rates_test.cpp
  reach_test.cpp sign_ups_test.cpp sources_rule_test.cpp term_contracts_test.cpp terms_test.cpp timeline_test.cpp usage_test.cpp)
holdfast_core_test(statistics
  boost_test.cpp bytes_test.cpp distributions_test.cpp elementary_test.cpp forecast_test.cpp mix_test.cpp
  promoters_test.cpp proportion_test.cpp random_test.cpp ratio_test.cpp readme_test.cpp sbg_test.cpp
  separation_test.cpp survival_test.cpp)
holdfast_core_test(movements movements_test.cpp)
holdfast_core_test(metrics
  advocates_test.cpp cohort_clock_test.cpp cohorts_test.cpp economics_test.cpp growth_test.cpp health_test.cpp lift_test.cpp lifetimes_test.cpp
  loss_spread_test.cpp movers_test.cpp rates_test.cpp
  resilience_test.cpp retention_test.cpp signals_test.cpp spread_test.cpp)
holdfast_core_test(report
  customers_test.cpp exchange_test.cpp explain_renewals_test.cpp explain_sign_ups_test.cpp explain_test.cpp forecast_test.cpp invariants_test.cpp
  renewal_plan_test.cpp renewals_test.cpp report_parts_test.cpp shown_bridge_test.cpp uncertainty_test.cpp)
holdfast_core_test(engine
  adoption_test.cpp as_of_test.cpp attributes_test.cpp cohort_settings_test.cpp config_test.cpp conversion_test.cpp early_usage_test.cpp engine_test.cpp
  every_setting_test.cpp explain_files_test.cpp explain_growth_test.cpp
  explain_periods_test.cpp explain_renewal_plan_test.cpp explain_test.cpp explain_watch_test.cpp
  free_customers_test.cpp grain_test.cpp other_settings_test.cpp parsed_sample_test.cpp
  readme_test.cpp report_test.cpp resilience_test.cpp segment_costs_test.cpp segments_test.cpp setting_cases.cpp settings_test.cpp
  compare_test.cpp shape_settings_test.cpp survey_segments_test.cpp
  terms_test.cpp)
