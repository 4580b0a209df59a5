package com.questcity.local.stack;

import com.questcity.local.home.Service;
import java.util.List;

/** How a service is run: the command line of its process. */
public interface ServiceProgram {

    List<String> command(Service service);
}
