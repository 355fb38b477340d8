/** The ends at which money arrives: the payers, who confirm payment orders, and the bank, which carries out transfers or sends them back. */
package jp.komado.counterparts.money;
