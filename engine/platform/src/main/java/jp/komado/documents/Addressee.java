package jp.komado.documents;

/** Who a letter goes to, as printed in the window of the envelope. */
public record Addressee(String postalCode, String address, String name) {
}
