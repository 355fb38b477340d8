package jp.komado.documents;

/**
 * Who a letter comes from.
 *
 * @param authority the authority in whose name it is issued, such as 東京都知事
 * @param section   the section that answers questions
 * @param contact   postal address and telephone of the section
 */
public record Issuer(String authority, String section, String contact) {
}
