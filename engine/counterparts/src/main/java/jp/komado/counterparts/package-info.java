/**
 * The outside world in small, as a program of its own: the resident register, the linkage server with the intermediate server and the
 * provision network behind it, the insurers, and the payers. It speaks the documented files and knows nothing of the platform.
 *
 * <p>No class here carries a stereotype: whoever has this module on its class path and scans packages finds nothing to start.
 */
package jp.komado.counterparts;
