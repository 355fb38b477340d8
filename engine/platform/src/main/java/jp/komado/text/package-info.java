/** Owns Japanese text: names, kana, widths, kanji variants for search, and check digits. Knows no other room and no framework. */
@org.springframework.modulith.ApplicationModule(displayName = "Text", allowedDependencies = {})
package jp.komado.text;
