@echo off
rem Runs the switchboard command with the runtime beside it, or with a Java of this machine, 17 or newer.
rem In English alone: the letters of a batch file depend on the code page of whoever runs it.
setlocal DisableDelayedExpansion
set "switchboard_home=%~dp0"
set "switchboard_java=%~dp0runtime\bin\java.exe"
if exist "%switchboard_java%" goto launch

set "switchboard_java=java.exe"
if defined JAVA_HOME set "switchboard_java=%JAVA_HOME%\bin\java.exe"
set "switchboard_version="
for /f "tokens=3" %%v in ('call "%switchboard_java%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined switchboard_version set "switchboard_version=%%~v"
if not defined switchboard_version goto missing
for /f "delims=.-+_" %%v in ("%switchboard_version%") do if %%v lss 17 goto old

:launch
rem -Xlog:disable: the JVM's own warnings would go to standard output. ask: a batch file cannot know what is a terminal, so that Java is
rem asked; jdk.console has a Java of 22 to 24 answer as the others do.
"%switchboard_java%" -Xlog:disable -XX:+UseSerialGC -Djdk.console=java.base -Dswitchboard.terminal.in=ask -Dswitchboard.terminal.out=ask -Dswitchboard.terminal.err=ask -jar "%switchboard_home%switchboard.jar" %*
exit /b %errorlevel%

:missing
>&2 echo switchboard: no `%switchboard_java%`: install Java, 17 or newer, or set JAVA_HOME
exit /b 2

:old
>&2 echo switchboard: `%switchboard_java%` is Java %switchboard_version%, but 17 or newer is required: install it or set JAVA_HOME
exit /b 2
