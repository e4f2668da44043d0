package org.prongsai.document;

/// Something wrong or doubtful in a row of a list that is taken in; whoever takes it in has a text for each code.
///
/// @param row    as the file counts them; 0 for what is no row's
/// @param column as the list calls it
public record ListFault(int row, String column, String code, String argument) {}
