/**
 * One command for a whole prefecture: embedded PostgreSQL, the platform, and three hundred invented applications. Not part of what
 * is delivered to a site.
 */
package jp.komado.demo;
