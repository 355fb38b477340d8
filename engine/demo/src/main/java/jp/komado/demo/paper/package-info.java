/** Scans of papers that families filled in by hand, as the platform's users see them beside their forms. */
package jp.komado.demo.paper;
