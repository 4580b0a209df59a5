/** Operating system processes: started with a known pid, measured, and never left over. */
@NullMarked
package com.questcity.local.process;

import org.jspecify.annotations.NullMarked;
