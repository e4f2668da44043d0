package org.prongsai.thai;

/// A Thai government fiscal year (ปีงบประมาณ), numbered in the Buddhist era.
public record FiscalYear(int buddhistYear) {}
